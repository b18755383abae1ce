using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>
/// Around a table that is wider than a phone: a region that scrolls sideways, by keyboard too. A table whose cells name
/// their column (<c>data-label</c>) and that has the class <c>portal-table--cards</c> becomes a list of cards on a
/// phone instead, which reads better where a row is one thing.
/// </summary>
[HtmlTargetElement("portal-table-scroll", Attributes = "caption")]
public sealed class TableScrollTagHelper : TagHelper
{
    /// <summary>What the table holds, said to a screen reader.</summary>
    public string Caption { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        Html.Class(output, "portal-table-scroll");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Caption);
        output.Attributes.SetAttribute("tabindex", "0");
    }
}
