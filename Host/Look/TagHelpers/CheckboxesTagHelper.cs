using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>Some of a few, all in sight, under a legend. The items say which are chosen.</summary>
[HtmlTargetElement("govuk-checkboxes", Attributes = "for,items", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckboxesTagHelper : FieldTagHelper
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    protected override IHtmlContent Labelled(IHtmlContent inner)
    {
        var both = new HtmlContentBuilder().AppendHtml(LabelTag.Legend(LabelText, LabelSize, LabelIsHeading)).AppendHtml(inner);
        return Html.Tag("fieldset", "govuk-fieldset", both, ("aria-describedby", DescribedBy()));
    }

    protected override IHtmlContent Control(TagHelperAttributeList rest)
    {
        var boxes = Html.Tag("div", "govuk-checkboxes govuk-checkboxes--small", inner: null, ("data-module", "govuk-checkboxes"));
        foreach (var (index, item) in Items.Index())
        {
            // The first has the field's own id, since the error summary leads there.
            var id = index == 0 ? Id : Id + "-" + (index + 1).ToString(CultureInfo.InvariantCulture);
            var input = Html.Void(
                "input", "govuk-checkboxes__input", ("id", id), ("name", Name), ("type", "checkbox"), ("value", item.Value), ("checked", item.Selected ? "checked" : null));
            var label = Html.Tag("label", "govuk-label govuk-checkboxes__label", item.Text, ("for", id));
            boxes.InnerHtml.AppendHtml(Html.Tag("div", "govuk-checkboxes__item", new HtmlContentBuilder().AppendHtml(input).AppendHtml(label)));
        }

        Html.Pass(rest, boxes);
        return boxes;
    }
}
