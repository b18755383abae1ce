using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>Something that must be known before going on, such as "This is contractually binding".</summary>
[HtmlTargetElement("govuk-warning")]
public sealed class WarningTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        var text = new HtmlContentBuilder()
            .AppendHtml(Html.Tag("span", "govuk-visually-hidden", "Warning"))
            .Append(" ")
            .AppendHtml(words);
        output.TagName = "div";
        Html.Class(output, "govuk-warning-text");
        output.Content.AppendHtml(Html.Tag("span", "govuk-warning-text__icon", "!", ("aria-hidden", "true")));
        output.Content.AppendHtml(Html.Tag("strong", "govuk-warning-text__text", text));
    }
}
