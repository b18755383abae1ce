using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>One of a few, all in sight, under a legend.</summary>
[HtmlTargetElement("govuk-radios", Attributes = "for,items", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RadiosTagHelper : FieldTagHelper
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>The question; the label or display name where none is given.</summary>
    public string? Legend { get; set; }

    /// <summary>Whether the choices stand side by side: for two short ones.</summary>
    public bool Inline { get; set; }

    protected override IHtmlContent Labelled(IHtmlContent inner)
    {
        var legend = LabelTag.Legend(Legend ?? LabelText, LabelSize, LabelIsHeading);
        var both = new HtmlContentBuilder().AppendHtml(legend).AppendHtml(inner);
        return Html.Tag("fieldset", "govuk-fieldset", both, ("aria-describedby", DescribedBy()));
    }

    protected override IHtmlContent Control(TagHelperAttributeList rest)
    {
        var radios = Html.Tag(
            "div", Inline ? "govuk-radios govuk-radios--inline" : "govuk-radios", inner: null, ("data-module", "govuk-radios"));
        foreach (var (index, item) in Items.Index())
        {
            // The first has the field's own id, since the error summary leads there.
            var id = index == 0 ? Id : Id + "-" + (index + 1).ToString(CultureInfo.InvariantCulture);
            var input = Html.Void(
                "input",
                "govuk-radios__input",
                ("id", id),
                ("name", Name),
                ("type", "radio"),
                ("value", item.Value ?? item.Text),
                ("checked", Choice.IsChosen(item, Value) ? "checked" : null),
                ("disabled", item.Disabled ? "disabled" : null));
            var label = Html.Tag("label", "govuk-label govuk-radios__label", item.Text, ("for", id));
            radios.InnerHtml.AppendHtml(
                Html.Tag("div", "govuk-radios__item", new HtmlContentBuilder().AppendHtml(input).AppendHtml(label)));
        }

        Html.Pass(rest, radios);
        return radios;
    }
}
