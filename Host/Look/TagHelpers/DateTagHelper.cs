using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Domain.Calendar;

namespace Portal.Host.Look.TagHelpers;

/// <summary>
/// A date in one text field, as people write it: 11/04/2016, 11 April 2016 or 2016-04-11 (<see cref="DateText"/>). One
/// field can be pasted into and read aloud in one go, and what was typed stands there after an error.
/// </summary>
[HtmlTargetElement("govuk-date", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTagHelper : FieldTagHelper
{
    public DateTagHelper() => Hint = "For example, 11/04/2016";

    protected override string? Written(object? model)
        => model is DateOnly date ? Text.ShortDate(date) : base.Written(model);

    protected override IHtmlContent Control(TagHelperAttributeList rest)
    {
        var input = Html.Void(
            "input", "govuk-input govuk-input--width-10", ("type", "text"), ("value", Value), ("autocomplete", "off"));
        Describe(input, rest, "govuk-input--error");
        return input;
    }
}
