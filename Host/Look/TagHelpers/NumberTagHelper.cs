using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>A count that leads to what it counts; nothing leads nowhere, and stops nobody who walks by keyboard.</summary>
[HtmlTargetElement("portal-number", Attributes = "count,href", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class NumberTagHelper : TagHelper
{
    public int Count { get; set; }

    public string Href { get; set; } = "";

    /// <summary>What is counted, for whoever hears the link alone.</summary>
    public string Of { get; set; } = "";

    /// <summary>Words beside the number that everybody sees.</summary>
    public string? Words { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var number = Count.ToString("N0", CultureInfo.InvariantCulture) + (Words is null ? "" : $" {Words}");
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = Count == 0 ? null : "a";
        output.Content.Append(number);
        if (Count == 0)
        {
            return;
        }

        Html.Class(output, "govuk-link");
        output.Attributes.SetAttribute("href", Href);
        output.Content.AppendHtml(Html.Tag("span", "govuk-visually-hidden", $" {Of}"));
    }
}
