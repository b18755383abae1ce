using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>A file to upload; its form needs <c>enctype="multipart/form-data"</c>. A browser never fills it again after an error.</summary>
[HtmlTargetElement("govuk-file", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileTagHelper : FieldTagHelper
{
    /// <summary>What the chooser offers, such as <c>.pdf,.docx</c>. The server must check all the same.</summary>
    public string? Accept { get; set; }

    protected override IHtmlContent Control(TagHelperAttributeList rest)
    {
        var input = Html.Void("input", "govuk-file-upload", ("type", "file"), ("accept", Accept));
        Describe(input, rest, "govuk-file-upload--error");
        return input;
    }
}
