using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>One statement to tick, for a <see cref="bool"/>; not ticked posts nothing, which binds as false.</summary>
[HtmlTargetElement("govuk-checkbox", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckboxTagHelper : FieldTagHelper
{
    protected override IHtmlContent Labelled(IHtmlContent inner) => inner;

    protected override IHtmlContent Control(TagHelperAttributeList rest)
    {
        var isTicked = string.Equals(Value, "true", StringComparison.OrdinalIgnoreCase);
        var input = Html.Void(
            "input", "govuk-checkboxes__input", ("type", "checkbox"), ("value", "true"), ("checked", isTicked ? "checked" : null));
        Describe(input, rest, "govuk-checkboxes__input--error");
        var label = Html.Tag("label", "govuk-label govuk-checkboxes__label", LabelText, ("for", Id));
        var item = Html.Tag("div", "govuk-checkboxes__item", new HtmlContentBuilder().AppendHtml(input).AppendHtml(label));
        return Html.Tag("div", "govuk-checkboxes", item, ("data-module", "govuk-checkboxes"));
    }
}
