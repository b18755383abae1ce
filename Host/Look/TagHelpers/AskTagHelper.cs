using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>
/// Asks once before something is lost: closed, it is only the name of what can be done; opened, it says what that costs, and its content is
/// the button that does it. Works without scripts.
/// </summary>
[HtmlTargetElement("portal-ask")]
public sealed class AskTagHelper : TagHelper
{
    /// <summary>What can be done, as on its button.</summary>
    public string Title { get; set; } = "";

    /// <summary>To whom or what, for readers who do not see where it stands: "the session of 3 May".</summary>
    public string? About { get; set; }

    /// <summary>What is lost, in a sentence.</summary>
    public string? Costs { get; set; }

    /// <summary>Whether it stands open already: what was typed in it is shown again.</summary>
    public bool Open { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!await Auditing.MaySendAsync(ViewContext.HttpContext))
        {
            output.SuppressOutput();
            return;
        }

        var content = await output.GetChildContentAsync();
        output.TagName = "details";
        Html.Class(output, "govuk-details");
        output.Attributes.SetAttribute("data-portal-asks", "");
        if (Open)
        {
            output.Attributes.SetAttribute("open", "");
        }

        var title = Html.Tag("span", "govuk-details__summary-text", Title);
        if (About is not null)
        {
            title.InnerHtml.AppendHtml(Html.Tag("span", "govuk-visually-hidden", $" {About}"));
        }

        var inside = Html.Tag("div", "govuk-details__text", inner: null);
        if (Costs is not null)
        {
            inside.InnerHtml.AppendHtml(Html.Tag("p", "govuk-body", Costs));
        }

        inside.InnerHtml.AppendHtml(content);
        output.Content.SetHtmlContent(Html.Tag("summary", "govuk-details__summary", title)).AppendHtml(inside);
    }
}
