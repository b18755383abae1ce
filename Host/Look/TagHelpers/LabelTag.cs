using Microsoft.AspNetCore.Mvc.Rendering;

namespace Portal.Host.Look.TagHelpers;

/// <summary>A label or a legend, in its size, and as the page's heading where a page asks one thing.</summary>
internal static class LabelTag
{
    public static TagBuilder For(string id, string text, string? size, bool isHeading)
    {
        var label = Html.Tag("label", Css("govuk-label", size), text, ("for", id));
        return isHeading ? Html.Tag("h1", "govuk-label-wrapper", label) : label;
    }

    public static TagBuilder Legend(string text, string? size, bool isHeading)
        => isHeading
            ? Html.Tag("legend", Css("govuk-fieldset__legend", size), Html.Tag("h1", "govuk-fieldset__heading", text))
            : Html.Tag("legend", Css("govuk-fieldset__legend", size), text);

    private static string Css(string block, string? size) => size is null ? block : $"{block} {block}--{size}";
}
