using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>The filters of a list, kept in the address: fields (the content), then the buttons View and Reset.</summary>
[HtmlTargetElement("portal-filters")]
public sealed class FiltersTagHelper : TagHelper
{
    /// <summary>The fields that may hold somebody's name, separated by spaces: the form is posted, and the address has those sealed.</summary>
    public string? Names { get; set; }

    /// <summary>Where Reset leads; the same page without its filters where none is given.</summary>
    public string? Reset { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var fields = await output.GetChildContentAsync();
        var request = ViewContext.HttpContext.Request;
        var here = request.PathBase + request.Path;
        output.TagName = "form";
        Html.Class(output, "portal-filters");
        output.Attributes.SetAttribute("method", Names is null ? "get" : "post");
        output.Attributes.SetAttribute("action", Names is null ? here : request.PathBase + SearchLinks.Filters);
        output.Attributes.SetAttribute("aria-label", "Filters");
        var view = Html.Tag("button", "govuk-button", "View", ("type", "submit"), ("data-module", "govuk-button"));
        var reset = Html.Tag(
            "a",
            "govuk-button govuk-button--secondary",
            "Reset",
            ("href", Reset ?? here),
            ("role", "button"),
            ("draggable", "false"),
            ("data-module", "govuk-button"));
        if (Names is not null)
        {
            Hidden(output, FiltersOfNames.List, here);
            Hidden(output, FiltersOfNames.Names, Names);
            output.Content.AppendHtml(ViewContext.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().GetHtml(ViewContext.HttpContext));
        }

        var buttons = new HtmlContentBuilder().AppendHtml(view).AppendHtml(reset);
        output.Content.AppendHtml(Html.Tag("div", "portal-filters__fields", fields));
        output.Content.AppendHtml(Html.Tag("div", "govuk-button-group portal-filters__buttons", buttons));
    }

    private static void Hidden(TagHelperOutput output, string name, string value)
        => output.Content.AppendHtml(Html.Void("input", css: null, ("type", "hidden"), ("name", name), ("value", value)));
}
