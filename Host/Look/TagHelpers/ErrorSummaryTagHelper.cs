using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>
/// "There is a problem": every error of the page, each leading to its field. Nothing where there is none. Stands above
/// the heading.
/// </summary>
[HtmlTargetElement("govuk-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var page = ViewContext.ViewData.ModelMetadata;
        IReadOnlyList<string> asked = ViewContext.ViewData.Model is IAsksFields asks ? [.. asks.AskedFields] : [];
        var errors = ViewContext.ViewData.ModelState
            .OrderBy(entry => FieldOrder.Of(page, entry.Key, asked), StringComparer.Ordinal)
            .SelectMany(entry => (entry.Value?.Errors ?? []).Select(error => (Field: entry.Key, Words: ErrorWords.Of(error))))
            .Distinct()
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var list = Html.Tag("ul", "govuk-list govuk-error-summary__list", inner: null);
        foreach (var (field, words) in errors)
        {
            list.InnerHtml.AppendHtml(Html.Tag("li", css: null, Line(field, words)));
        }

        var alert = new HtmlContentBuilder()
            .AppendHtml(Html.Tag("h2", "govuk-error-summary__title", "There is a problem"))
            .AppendHtml(Html.Tag("div", "govuk-error-summary__body", list));
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        Html.Class(output, "govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        output.Content.SetHtmlContent(Html.Tag("div", css: null, alert, ("role", "alert")));
    }

    private static IHtmlContent Line(string field, string words)
        => field.Length == 0
            ? new HtmlContentBuilder().Append(words)
            : Html.Tag("a", css: null, words, ("href", "#" + FieldId.Of(field)), ("target", "_self"));
}
