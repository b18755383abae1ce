using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>The green panel of a thing that is done; its title is the page's heading.</summary>
[HtmlTargetElement("govuk-panel", Attributes = "title")]
public sealed class PanelTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        output.TagName = "div";
        Html.Class(output, "govuk-panel govuk-panel--confirmation");
        output.Content.AppendHtml(Html.Tag("h1", "govuk-panel__title", Title));
        if (!body.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml(Html.Tag("div", "govuk-panel__body", body));
        }
    }
}
