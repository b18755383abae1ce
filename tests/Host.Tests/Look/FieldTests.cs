using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Host.Look.TagHelpers;

namespace Portal.Tests.Look;

public sealed class FieldTests
{
    [Fact]
    public async Task A_field_shows_its_error_beside_it_and_keeps_what_was_typed()
    {
        var page = new Rendered().Posted("<b>too \"long\"", "Enter fewer words");

        var field = await page.FieldAsync(new InputTagHelper { Hint = "In a few words" });

        var input = field.QuerySelector("input")!;
        Assert.Equal("<b>too \"long\"", input.GetAttribute("value"));
        Assert.Equal("Reason-hint Reason-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("Error: Enter fewer words", field.QuerySelector("#Reason-error")!.TextContent);
        Assert.Equal("Reason", field.QuerySelector("label")!.GetAttribute("for"));
        Assert.True(field.QuerySelector(".govuk-form-group")!.ClassList.Contains("govuk-form-group--error"));
        Assert.True(input.ClassList.Contains("govuk-input--error"));
    }

    [Fact]
    public async Task A_field_without_an_error_describes_nothing()
    {
        var field = await new Rendered().FieldAsync(new InputTagHelper { Width = "10", Inputmode = "numeric" }, 12.5m);

        var input = field.QuerySelector("input")!;
        Assert.Equal("12.5", input.GetAttribute("value"));
        Assert.False(input.HasAttribute("aria-describedby"));
        Assert.Equal("govuk-input govuk-input--width-10", input.ClassName);
        Assert.Null(field.QuerySelector(".govuk-error-message"));
    }

    [Fact]
    public async Task An_attribute_that_the_field_does_not_know_reaches_its_control()
    {
        var page = new Rendered();
        var helper = new InputTagHelper { ViewContext = page.View };
        await page.FieldAsync(helper);

        var field = await Rendered.ElementAsync(helper, attributes: new TagHelperAttributeList { { "data-test", "yes" } });

        Assert.Equal("yes", field.QuerySelector("input")!.GetAttribute("data-test"));
    }

    [Fact]
    public async Task A_password_is_never_written_back_and_may_be_pasted()
    {
        var page = new Rendered().Posted("correct horse", "The password is not right");

        var field = await page.FieldAsync(new PasswordTagHelper());

        Assert.DoesNotContain("correct horse", field.InnerHtml, StringComparison.Ordinal);
        var input = field.QuerySelector("input[type=password]")!;
        Assert.Equal("current-password", input.GetAttribute("autocomplete"));
        Assert.False(input.HasAttribute("onpaste"));
        Assert.True(field.QuerySelector("button[type=button]")!.HasAttribute("hidden"));
    }

    [Fact]
    public async Task A_textarea_keeps_a_first_empty_line_and_counts_what_is_left()
    {
        var page = new Rendered().Posted("\nsecond line");

        var field = await page.FieldAsync(new TextareaTagHelper { Maxlength = 2000 });

        Assert.Equal("\nsecond line", field.QuerySelector("textarea")!.TextContent);
        Assert.Equal("2000", field.QuerySelector(".govuk-character-count")!.GetAttribute("data-maxlength"));
        Assert.Equal("You can enter up to 2,000 characters", field.QuerySelector("#Reason-info")!.TextContent);
        Assert.False(field.QuerySelector("textarea")!.HasAttribute("maxlength"));
    }

    [Fact]
    public async Task A_select_chooses_what_was_posted_over_what_the_model_says()
    {
        var page = new Rendered().Posted("B");

        var field = await page.FieldAsync(new SelectTagHelper { Items = Choices }, "A");

        Assert.Equal("B", Assert.Single(field.QuerySelectorAll("option[selected]")).GetAttribute("value"));
    }

    [Fact]
    public async Task The_first_radio_carries_the_id_that_the_error_summary_links_to()
    {
        var page = new Rendered().Posted("", "Choose one");

        var field = await page.FieldAsync(new RadiosTagHelper { Items = Choices, Legend = "Which?" });

        Assert.Equal(["Reason", "Reason-2"], field.QuerySelectorAll("input").Select(input => input.Id));
        Assert.Equal("Reason-error", field.QuerySelector("fieldset")!.GetAttribute("aria-describedby"));
        Assert.Equal("Which?", field.QuerySelector("legend")!.TextContent);
    }

    [Fact]
    public async Task A_date_keeps_what_was_typed_and_writes_the_model_day_first()
    {
        var typed = await new Rendered().Posted("31 April 2016", "must be real").FieldAsync(new DateTagHelper());
        var stored = await new Rendered().FieldAsync(new DateTagHelper(), new DateOnly(2016, 4, 11));

        Assert.Equal("31 April 2016", typed.QuerySelector("input")!.GetAttribute("value"));
        Assert.Equal("11/04/2016", stored.QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_checkbox_is_ticked_when_its_value_is_true()
    {
        var ticked = await new Rendered().FieldAsync(new CheckboxTagHelper(), true);
        var empty = await new Rendered().FieldAsync(new CheckboxTagHelper(), false);

        Assert.True(ticked.QuerySelector("input")!.HasAttribute("checked"));
        Assert.False(empty.QuerySelector("input")!.HasAttribute("checked"));
    }

    private static SelectListItem[] Choices => [new("First", "A"), new("Second", "B")];
}
