using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>A file to upload; its form needs <c>enctype="multipart/form-data"</c>. A browser never fills it again after an error.</summary>
[HtmlTargetElement("govuk-file", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileTagHelper : FieldTagHelper
{
    /// <summary>What the chooser offers, such as <c>.pdf,.docx</c>. The server must check all the same.</summary>
    public string? Accept { get; set; }

    /// <summary>Words to open the field by, where few need it; it is open where something is wrong with it.</summary>
    public string? Folded { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        base.Process(context, output);
        if (Folded is not null)
        {
            var summary = Html.Tag("summary", "govuk-details__summary", Html.Tag("span", "govuk-details__summary-text", Folded));
            var field = Html.Tag("div", "govuk-details__text", new HtmlContentBuilder().AppendHtml(output.Content.GetContent()));
            output.Content.SetHtmlContent(Html.Tag("details", "govuk-details", new HtmlContentBuilder().AppendHtml(summary).AppendHtml(field), ("open", Error is null ? null : "")));
        }
    }

    protected override IHtmlContent Control(TagHelperAttributeList rest)
    {
        var input = Html.Void("input", "govuk-file-upload", ("type", "file"), ("accept", Accept));
        Describe(input, rest, "govuk-file-upload--error");
        return input;
    }
}
