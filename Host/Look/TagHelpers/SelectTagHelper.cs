using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>
/// One of a list. The field's value chooses the option, unless the field has none and an item says it is selected. A value
/// that the list does not hold (an old address) stands in it as it is, so that the field never says something else. Items of a
/// group stand under its name.
/// </summary>
[HtmlTargetElement("govuk-select", Attributes = "for,items", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectTagHelper : FieldTagHelper
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>The list can be long: with scripts one finds in it by typing.</summary>
    public bool Typeahead { get; set; }

    /// <summary>The name of a select of the same form whose choice says which group of this one is offered.</summary>
    public string? NarrowedBy { get; set; }

    protected override IHtmlContent Control(TagHelperAttributeList rest)
    {
        var options = new HtmlContentBuilder();
        var items = Items.ToList();
        if (Value is { Length: > 0 } value && !items.Exists(item => Choice.IsChosen(item, value)))
        {
            items.Add(new SelectListItem(value, value));
        }

        foreach (var group in items.GroupBy(item => item.Group?.Name, StringComparer.Ordinal))
        {
            var own = new HtmlContentBuilder();
            foreach (var item in group)
            {
                own.AppendHtml(Option(item));
            }

            options.AppendHtml(group.Key is null ? own : Html.Tag("optgroup", css: null, own, ("label", group.Key)));
        }

        var select = Html.Tag("select", "govuk-select", options);
        if (Typeahead)
        {
            select.Attributes["data-portal-typeahead"] = "";
        }

        if (NarrowedBy is not null)
        {
            select.Attributes["data-portal-narrowed-by"] = NarrowedBy;
        }

        Describe(select, rest, "govuk-select--error");
        return select;
    }

    private TagBuilder Option(SelectListItem item) => Html.Tag(
        "option",
        css: null,
        item.Text,
        ("value", item.Value ?? item.Text),
        ("selected", Choice.IsChosen(item, Value) ? "selected" : null),
        ("disabled", item.Disabled ? "disabled" : null));
}
