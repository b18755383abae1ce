using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>The way through a paged list; filters in the address are kept. Nothing where one page holds it all.</summary>
[HtmlTargetElement("govuk-pagination", Attributes = "page", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaginationTagHelper : TagHelper
{
    /// <summary>The query parameter; not "page", which is the name of Razor's own route value.</summary>
    public const string QueryName = "p";

    public PageInfo Page { get; set; } = null!;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Page.Pages <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        Html.Class(output, "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", "Pagination");
        if (Page.HasPrevious)
        {
            output.Content.AppendHtml(Step("prev", "Previous", Page.Page - 1));
        }

        var list = Html.Tag("ul", "govuk-pagination__list", inner: null);
        foreach (var number in Page.Numbers())
        {
            list.InnerHtml.AppendHtml(Number(number));
        }

        output.Content.AppendHtml(list);
        if (Page.HasNext)
        {
            output.Content.AppendHtml(Step("next", "Next", Page.Page + 1));
        }
    }

    private TagBuilder Step(string rel, string word, int page)
    {
        var words = new HtmlContentBuilder().Append(word).AppendHtml(Html.Tag("span", "govuk-visually-hidden", " page"));
        var title = Html.Tag("span", "govuk-pagination__link-title", words);
        var link = Html.Tag("a", "govuk-link govuk-pagination__link", title, ("href", Href(page)), ("rel", rel), ("target", "_self"));
        return Html.Tag("div", $"govuk-pagination__{rel}", link);
    }

    private TagBuilder Number(int? number)
    {
        if (number is not { } page)
        {
            return Html.Tag("li", "govuk-pagination__item govuk-pagination__item--ellipsis", "⋯");
        }

        var isHere = page == Page.Page;
        var written = page.ToString(CultureInfo.InvariantCulture);
        var link = Html.Tag(
            "a",
            "govuk-link govuk-pagination__link",
            written,
            ("href", Href(page)),
            ("target", "_self"),
            ("aria-label", "Page " + written),
            ("aria-current", isHere ? "page" : null));
        return Html.Tag("li", isHere ? "govuk-pagination__item govuk-pagination__item--current" : "govuk-pagination__item", link);
    }

    private string Href(int page)
    {
        var request = ViewContext.HttpContext.Request;
        var query = new QueryBuilder(request.Query.Where(pair => pair.Key != QueryName))
        {
            { QueryName, page.ToString(CultureInfo.InvariantCulture) },
        };
        return request.PathBase + request.Path + query.ToQueryString();
    }
}
