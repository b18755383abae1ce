using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>A field of one line.</summary>
[HtmlTargetElement("govuk-input", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InputTagHelper : FieldTagHelper
{
    public string Type { get; set; } = "text";

    /// <summary>In characters (2, 3, 4, 5, 10, 20, 30) or a fraction (one-half, two-thirds, ...); the full width where none is given.</summary>
    public string? Width { get; set; }

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    /// <summary>What stands in front of the field, such as £.</summary>
    public string? Prefix { get; set; }

    protected override IHtmlContent Control(TagHelperAttributeList rest)
    {
        var input = Html.Void(
            "input",
            InputCss.Of(Width),
            ("type", Type),
            ("value", Value),
            ("autocomplete", Autocomplete),
            ("inputmode", Inputmode),
            ("spellcheck", Type == "email" ? "false" : null));
        Describe(input, rest, "govuk-input--error");
        return Prefix is null
            ? input
            : Html.Tag(
                "div",
                "govuk-input__wrapper",
                new HtmlContentBuilder()
                    .AppendHtml(Html.Tag("div", "govuk-input__prefix", Prefix, ("aria-hidden", "true")))
                    .AppendHtml(input));
    }
}
