using Microsoft.Playwright;
using Portal.Browser.Tests.Chrome;
using Portal.TestKit;

namespace Portal.Browser.Tests.Stories;

/// <summary>The totals of a proposed invoice follow its boxes, by mouse and by keyboard, and what is created is what was ticked.</summary>
public sealed class TickingTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task The_guides_invoice_111_is_worked_out_as_its_boxes_are_ticked()
    {
        await using var morgan = await portal.SignedInAsync("morgan.reed@harbourview.example");
        await morgan.Page.GotoAsync("/provider/invoices/proposed");
        var boxes = morgan.Page.Locator("input[name=Lines]");
        var all = morgan.Page.GetByLabel("All Items", new() { Exact = true });
        await morgan.SeesAsync("Items Total", "£29,714.29");
        Assert.True(await all.IsCheckedAsync());
        await Assertions.Expect(morgan.Page.GetByText("Work out totals")).ToBeHiddenAsync();

        await boxes.First.UncheckAsync();
        var rest = await boxes.Nth(1).EvaluateAsync<string>("box => box.dataset.value");
        await SeesTotalAsync(rest);
        Assert.True(await all.EvaluateAsync<bool>("box => box.indeterminate && !box.checked"));
        await all.CheckAsync();
        await SeesTotalAsync("29714.29");
        await all.UncheckAsync();
        await SeesTotalAsync("0.00");

        await boxes.First.EvaluateAsync("box => Object.assign(box.dataset, { value: '-1571.43', vat: '0.00', contribution: '0.00' })");
        await boxes.First.CheckAsync();
        await morgan.SeesAsync("Items Total", "£1,571.43 owed back");
        await morgan.SeesAsync("Carried forward", "£1,571.43 owed back");
        await morgan.SeesAsync("Total Payable", "£0.00");
        await Assertions.Expect(morgan.Page.Locator("[data-subtotal]").Filter(new() { HasText = "£1,571.43 owed back" })).ToHaveCountAsync(1);
        await boxes.First.UncheckAsync();
        await Assertions.Expect(morgan.Page.Locator(".govuk-summary-list__row[hidden]", new() { HasText = "Carried forward" })).ToHaveCountAsync(1);

        await boxes.Nth(1).FocusAsync();
        await morgan.Page.Keyboard.PressAsync("Space");
        await SeesTotalAsync(rest);
        await morgan.FillAsync("Reference", "111");
        await morgan.Page.Keyboard.PressAsync("Enter");

        await morgan.SeesHeadingAsync("Invoice 111 Unsubmitted");
        await SeesTotalAsync(rest);
        await Assertions.Expect(morgan.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        Assert.Empty(morgan.Complaints);

        await morgan.PressAsync("Submit Invoice");
        await morgan.SeesHeadingAsync("Invoice 111 Pending");
        await morgan.Page.GotoAsync("/provider/invoices/proposed");
        await morgan.FillAsync("Reference", "112");
        await morgan.PressAsync("Save for later");
        await morgan.PressAsync("Submit Invoice");
        await morgan.SeesHeadingAsync("Invoice 112 Pending");
        await AuthoriseAllAsync();

        async Task SeesTotalAsync(string plain)
        {
            var pounds = "£" + decimal.Parse(plain, System.Globalization.CultureInfo.InvariantCulture).ToString("N2", System.Globalization.CultureInfo.InvariantCulture);
            await morgan.SeesAsync("Items Total", pounds);
            await morgan.SeesAsync("Total Payable", pounds);
        }
    }

    /// <summary>One box chooses the whole page of a queue, and follows the others.</summary>
    private async Task AuthoriseAllAsync()
    {
        await portal.Database.GivenNothingToLookAtAsync();
        await using var billie = await portal.SignedInAsync("authoriser@council.example");
        await billie.Page.GotoAsync("/council/invoices");
        await billie.WaitForScriptAsync();
        var boxes = billie.Page.Locator("input[name=Chosen]");
        var all = billie.Page.GetByLabel("Choose all on this page");
        await Assertions.Expect(boxes).ToHaveCountAsync(2);

        await all.FocusAsync();
        await billie.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(boxes.Nth(1)).ToBeCheckedAsync();
        await boxes.First.UncheckAsync();
        Assert.True(await all.EvaluateAsync<bool>("box => box.indeterminate && !box.checked"));
        await all.CheckAsync();
        await Assertions.Expect(boxes.First).ToBeCheckedAsync();
        await billie.PressAsync("Authorise the chosen");

        await Assertions.Expect(billie.Page.GetByText("111: Authorised")).ToBeVisibleAsync();
        await Assertions.Expect(billie.Page.GetByText("112: Authorised")).ToBeVisibleAsync();
        await Assertions.Expect(all).ToHaveCountAsync(0);
        Assert.Empty(billie.Complaints);
    }
}
