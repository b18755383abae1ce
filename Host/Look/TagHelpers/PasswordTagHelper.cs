using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Host.Look.TagHelpers;

/// <summary>
/// A password: never written back into the page, may be pasted, and can be shown where scripts run. Set
/// <c>autocomplete</c> to <c>new-password</c> where one is chosen.
/// </summary>
[HtmlTargetElement("govuk-password", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PasswordTagHelper : FieldTagHelper
{
    public string Autocomplete { get; set; } = "current-password";

    protected override void Group(TagBuilder group)
    {
        group.AddCssClass("govuk-password-input");
        group.Attributes["data-module"] = "govuk-password-input";
    }

    protected override IHtmlContent Control(TagHelperAttributeList rest)
    {
        var input = Html.Void(
            "input",
            "govuk-input govuk-password-input__input govuk-js-password-input-input",
            ("type", "password"),
            ("autocomplete", Autocomplete),
            ("autocapitalize", "none"),
            ("spellcheck", "false"));
        Describe(input, rest, "govuk-input--error");
        var show = Html.Tag(
            "button",
            "govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle",
            "Show",
            ("type", "button"),
            ("data-module", "govuk-button"),
            ("aria-controls", Id),
            ("aria-label", "Show password"),
            ("hidden", "hidden"));
        var both = new HtmlContentBuilder().AppendHtml(input).AppendHtml(show);
        return Html.Tag("div", "govuk-input__wrapper govuk-password-input__wrapper", both);
    }
}
