using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>
/// Several lines of text. With <see cref="Maxlength"/> it counts what is left; the browser does not cut the text off, so
/// the page's own rule must refuse what is too long.
/// </summary>
[HtmlTargetElement("govuk-textarea", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextareaTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 5;

    /// <summary>The most characters that the field takes; 0 where there is no limit.</summary>
    public int Maxlength { get; set; }

    /// <summary>Where what is typed is kept until it is sent: posted there by the script, with the form's other fields.</summary>
    public string? Draft { get; set; }

    protected override void Group(TagBuilder group)
    {
        if (Maxlength > 0)
        {
            group.AddCssClass("govuk-character-count");
            group.Attributes["data-module"] = "govuk-character-count";
            group.Attributes["data-maxlength"] = Number(Maxlength);
            group.Attributes["data-threshold"] = "75"; // per cent: who writes a line need not read how much more would fit
        }
    }

    protected override IHtmlContent Control(TagHelperAttributeList rest)
    {
        // A browser swallows the first line break inside a textarea; this one is there to be swallowed.
        var text = new HtmlContentBuilder().AppendHtml("\n").Append(Value ?? "");
        var css = Maxlength > 0 ? "govuk-textarea govuk-js-character-count" : "govuk-textarea";
        var area = Html.Tag("textarea", css, text, ("rows", Number(Rows)), ("data-portal-draft", Draft));
        Describe(area, rest, "govuk-textarea--error", Maxlength > 0 ? Id + "-info" : null);
        return area;
    }

    protected override IHtmlContent After()
        => Maxlength == 0
            ? HtmlString.Empty
            : Html.Tag(
                "div",
                "govuk-hint govuk-character-count__message",
                string.Create(British.Culture, $"You can enter up to {Maxlength:N0} characters"),
                ("id", Id + "-info"));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
