using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>One fact of a summary list: its name, its value (the content) and, where it can be changed, a link.</summary>
[HtmlTargetElement("govuk-summary-row", Attributes = "key")]
public sealed class SummaryRowTagHelper : TagHelper
{
    public string Key { get; set; } = "";

    /// <summary>Where the fact can be changed.</summary>
    public string? ActionHref { get; set; }

    public string ActionText { get; set; } = "Change";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.TagName = "div";
        Html.Class(output, "govuk-summary-list__row");
        output.Content.AppendHtml(Html.Tag("dt", "govuk-summary-list__key", Key));
        output.Content.AppendHtml(Html.Tag("dd", "govuk-summary-list__value", value));
        if (ActionHref is not null)
        {
            var words = new HtmlContentBuilder()
                .Append(ActionText)
                .AppendHtml(Html.Tag("span", "govuk-visually-hidden", " " + Key.ToLower(British.Culture)));
            output.Content.AppendHtml(Html.Tag(
                "dd", "govuk-summary-list__actions", Html.Tag("a", "govuk-link", words, ("href", ActionHref))));
        }
    }
}
