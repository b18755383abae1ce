using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>
/// What every form field shares: label, hint, the error beside it, and the value as it was typed. Attributes that a
/// field does not know (spellcheck, data-...) are passed on to its control.
/// </summary>
public abstract class FieldTagHelper : TagHelper
{
    /// <summary>The property that the field fills, such as <c>Input.Reason</c>.</summary>
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>The words above the field; the property's display name where none is given.</summary>
    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>s, m, l or xl; plain text where none is given.</summary>
    public string? LabelSize { get; set; }

    /// <summary>Whether the label is also the page's heading: for a page that asks one thing.</summary>
    public bool LabelIsHeading { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The name under which the form posts the field.</summary>
    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    /// <summary>The id of the control, where the error summary's link leads.</summary>
    protected string Id => FieldId.Of(Name);

    protected string LabelText => Label ?? For.Metadata.GetDisplayName();

    private ModelStateEntry? Entry
        => ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) ? entry : null;

    /// <summary>The first error of the field, or null.</summary>
    protected string? Error => Entry?.Errors is [var first, ..] ? ErrorWords.Of(first) : null;

    /// <summary>What stands in the field: what was typed, right or wrong, else the model's value.</summary>
    protected string? Value => Entry?.AttemptedValue ?? Written(For.Model);

    /// <summary>How the model's value is written when nothing was typed yet.</summary>
    protected virtual string? Written(object? model) => model switch
    {
        null => null,
        IFormattable value => value.ToString(format: null, British.Culture),
        _ => Convert.ToString(model, CultureInfo.InvariantCulture),
    };

    /// <summary>The control itself; <see cref="Describe"/> connects it with hint and error.</summary>
    protected abstract IHtmlContent Control(TagHelperAttributeList rest);

    /// <summary>Prepares the form group once the shared parts are known, such as the module of a component.</summary>
    protected virtual void Group(TagBuilder group)
    {
    }

    /// <summary>What stands after the control.</summary>
    protected virtual IHtmlContent After() => HtmlString.Empty;

    /// <summary>Label, or legend and its fieldset, around what <paramref name="inner"/> holds.</summary>
    protected virtual IHtmlContent Labelled(IHtmlContent inner)
        => new HtmlContentBuilder().AppendHtml(LabelTag.For(Id, LabelText, LabelSize, LabelIsHeading)).AppendHtml(inner);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var inner = new HtmlContentBuilder();
        if (Hint is not null)
        {
            inner.AppendHtml(Html.Tag("div", "govuk-hint", Hint, ("id", HintId)));
        }

        if (Error is not null)
        {
            inner.AppendHtml(ErrorMessage(Error));
        }

        inner.AppendHtml(Control(output.Attributes)).AppendHtml(After());
        var group = Html.Tag("div", "govuk-form-group", Labelled(inner));
        if (Error is not null)
        {
            group.AddCssClass("govuk-form-group--error");
        }

        Group(group);
        output.TagName = null;
        output.Content.SetHtmlContent(group);
    }

    /// <summary>Names, numbers and connects a control.</summary>
    protected void Describe(TagBuilder control, TagHelperAttributeList rest, string errorClass, string? more = null)
    {
        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        if (DescribedBy(more) is { } ids)
        {
            control.Attributes["aria-describedby"] = ids;
        }

        if (Error is not null)
        {
            control.AddCssClass(errorClass);
        }

        Html.Pass(rest, control);
    }

    /// <summary>The ids of hint and error, for the control or its fieldset.</summary>
    protected string? DescribedBy(string? more = null)
    {
        string?[] ids = [more, Hint is null ? null : HintId, Error is null ? null : Id + "-error"];
        return ids.Any(id => id is not null) ? string.Join(' ', ids.OfType<string>()) : null;
    }

    private string HintId => Id + "-hint";

    private TagBuilder ErrorMessage(string words) => Html.Tag(
        "p",
        "govuk-error-message",
        new HtmlContentBuilder().AppendHtml(Html.Tag("span", "govuk-visually-hidden", "Error:")).Append(" ").Append(words),
        ("id", Id + "-error"));
}
