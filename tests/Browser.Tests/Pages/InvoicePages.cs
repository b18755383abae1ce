using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Pages;

/// <summary>Invoices and periods, as both sides see them.</summary>
internal static class InvoicePages
{
    private const string List = "/Provider/Invoices/Index";
    private const string New = "/Provider/Invoices/New";
    private const string Proposed = "/Provider/Invoices/Proposed";
    private const string Details = "/Provider/Invoices/Details";
    private const string Queue = "/Council/Invoices/Index";
    private const string Problem = "There is a problem";
    private const string WorkedOut = "How was this worked out?";

    private static readonly Person Invoicing = Person.Colleague;
    private static readonly Person Finaliser = new("finaliser@council.example");

    public static readonly PageCase[] All =
    [
        new(List, "empty", "/provider/invoices?year=15/16") { Who = Invoicing, Shows = "No invoices match these filters" },
        new(List, "of a signatory", "/provider/invoices") { Who = Person.Signatory, Shows = "What the states mean" },
        new(New, "form", "/provider/invoices/new?choose=true") { Who = Invoicing, Shows = "How do you want to select the initial items for the Invoice?" },
        new(New, "with nothing chosen", "/provider/invoices/new?from=contract&go=true") { Who = Invoicing, Shows = Problem },
        new(Proposed, "of the guide", "/provider/invoices/proposed") { Who = Invoicing, Then = (r, _)
            => r.Page.Locator("summary").Filter(new() { HasText = WorkedOut }).First.ClickAsync(), Shows = "Payable days in" },
        new(Proposed, "with nothing entered", "/provider/invoices/proposed") { Who = Invoicing, Then = (r, _) => r.PressAsync("Save for later"), Shows = Problem },
        new(Proposed, "with nothing due", "/provider/invoices/proposed?client=C2000021") { Who = Invoicing, Shows = "Nothing is due" },
        new(Details, "unsubmitted", "/provider/invoices") { Who = Invoicing, Then = (r, p) => r.OpenAsync(p, MoneyGivens.Unsubmitted), Shows = "Submit Invoice" },
        new(Details, "returned", "/provider/invoices") { Who = Invoicing, Then = (r, p) => r.OpenAsync(p, MoneyGivens.Returned), Shows = "Returned by the council" },
        new(Details, "with nothing entered", "/provider/invoices") { Who = Invoicing, Then = UpdateNothingAsync, Shows = Problem },
        new(Details, "finalised", "/provider/invoices") { Who = Invoicing, Then = (r, p) => r.OpenAsync(p, MoneyGivens.Finalised), Shows = "has been finalised" },
        new("/Provider/Invoices/Suggest", "form", "/provider/invoices") { Who = Invoicing, Then = (r, p)
            => SuggestAsync(r, p, press: false), Shows = "The line leaves this invoice until the query is closed" },
        new("/Provider/Invoices/Suggest", "with nothing entered", "/provider/invoices") { Who = Invoicing, Then = (r, p) => SuggestAsync(r, p, press: true), Shows = Problem },
        new("/Provider/Invoices/Suggest", "of a line that left", "/provider/invoices") { Who = Invoicing, Then = (r, p)
            => r.OpenAsync(p, MoneyGivens.Unsubmitted, "/suggest"), Shows = "is no longer on the invoice" },
        new(Details, "with a line under query", "/provider/invoices") { Who = Invoicing, Then = SuggestedAsync, Shows = "Lines under query" },
        new("/Provider/Invoices/Credit", "form", "/provider/invoices") { Who = Invoicing, Then = (r, p)
            => r.OpenAsync(p, MoneyGivens.Finalised, "/credit"), Shows = "How much of each line is given back?" },
        new("/Provider/Invoices/Credit", "not finalised", "/provider/invoices") { Who = Invoicing, Then = (r, p)
            => r.OpenAsync(p, MoneyGivens.Pending, "/credit"), Shows = "Only finalised invoices can be credited" },
        new("/Provider/Invoices/Credit", "with nothing entered", "/provider/invoices") { Who = Invoicing, Then = CreditNothingAsync, Shows = Problem },
        new(List, "with invoices", "/provider/invoices?year=18%2F19") { Who = Invoicing, Given = p => p.GivenInvoiceAsync(MoneyGivens.Finalised), Shows = "EXAMPLE-5" },
        new("/Provider/Invoices/Delete", "asked", "/provider/invoices") { Who = Invoicing, Then = (r, p)
            => r.OpenAsync(p, MoneyGivens.Unsubmitted, "/delete"), Shows = "You cannot undo this" },
        new("/Provider/Invoices/Delete", "too late", "/provider/invoices") { Who = Invoicing, Then = (r, p)
            => r.OpenAsync(p, MoneyGivens.Pending, "/delete"), Shows = "Only an unsubmitted invoice can be deleted" },
        new(List, "not paid", "/provider/invoices?paid=no") { Who = Invoicing, Given = p => p.GivenInvoiceAsync(MoneyGivens.Pending), Shows = "With the authoriser since" },
        new("/Provider/Periods/Index", "blocked", "/provider/periods") { Who = Invoicing, Shows = "What holds the next period back" },
        new("/Provider/Periods/Index", "not set up", "/provider/periods") { Who = Person.Newcomer, Given = Givens.NewcomerAsync, Shows = "No payment period is set up" },
        new(Queue, "to authorise", "/council/invoices") { Who = Person.Authoriser, Given = p => p.GivenInvoiceAsync(MoneyGivens.Pending), Shows = "Authorise the chosen" },
        new(Queue, "with nothing ticked", "/council/invoices") { Who = Person.Authoriser, Given = p
            => p.GivenInvoiceAsync(MoneyGivens.Pending), Then = (r, _) => r.PressAsync("Authorise the chosen"), Shows = Problem },
        new(Queue, "to finalise", "/council/invoices?status=Authorised") { Who = Finaliser, Given = p => p.GivenInvoiceAsync(MoneyGivens.Authorised), Shows = "Finalise the chosen" },
        new(Queue, "empty", "/council/invoices?number=none-such") { Who = Person.Clerk, Shows = "Nothing waits here" },
        new("/Council/Invoices/Details", "pending", "/council/invoices") { Who = Person.Authoriser, Then = (r, p) => r.OpenAsync(p, MoneyGivens.Pending), Shows = "line agrees" },
        new("/Council/Work/Instance", "of an invoice", "/council/invoices") { Who = Person.Authoriser, Then = WorkflowAsync, Shows = "The diagram in words" },
        new("/Council/Invoices/Return", "form", "/council/invoices") { Who = Person.Authoriser, Then = (r, p) => r.OpenAsync(p, MoneyGivens.Pending, "/return"), Shows = "Say what must be corrected" },
        new("/Council/Invoices/Return", "with nothing entered", "/council/invoices") { Who = Person.Authoriser, Then = ReturnNothingAsync, Shows = Problem },
        new("/Council/Invoices/Return", "decided", "/council/invoices") { Who = Person.Authoriser, Then = (r, p)
            => r.OpenAsync(p, MoneyGivens.Finalised, "/return"), Shows = "Only a pending invoice can be returned" },
        new("/Council/Periods/Index", "board", "/council/periods") { Who = Person.Clerk, Shows = "Sleepovers" },
        new("/Council/Periods/Provider", "blocked", "/council/periods/P1002") { Who = Person.Clerk, Shows = "Release early" },
        new("/Council/Periods/Provider", "with nothing entered", "/council/periods/P1002") { Who = Person.Clerk, Then = (r, _) => r.PressAsync("Release early"), Shows = Problem },
        new("/Provider/OwedBack/Index", "nothing", "/provider/owed-back") { Who = Invoicing, Shows = "Owed back" },
        new("/Provider/OwedBack/Details", "settled", "/provider/owed-back") { Who = Invoicing, Then = OpenSettledAsync, Shows = "Settled by letter" },
        new("/Council/OwedBack/Index", "as it is", "/council/owed-back") { Who = Person.Clerk, Shows = "Owed back" },
        new("/Council/OwedBack/Details", "settled", "/council/owed-back") { Who = Finaliser, Then = OpenSettledAsync, Shows = "Settled by letter" },
        new("/Council/LatePayments/Index", "as it is", "/council/late-payments") { Who = Person.Clerk, Shows = "Paid late" },
        new("/Council/LatePayments/Invoices", "as it is", "/council/late-payments/invoices") { Who = Person.Clerk, Shows = "Invoices paid late" },
        new("/Council/Payments/Index", "empty", "/council/payments?p=1") { Who = Person.Clerk, Shows = "in numbered batches" },
        new("/Council/Payments/Next", "due", "/council/payments/next?DueBy=2098-12-31") { Who = Finaliser, Shows = "in all" },
        new("/Council/Payments/Next", "with no such day", "/council/payments/next?DueBy=soon") { Who = Finaliser, Shows = "must be a real date" },
        new("/Council/Payments/Index", "with a batch", "/council/payments") { Who = Finaliser, Given = MoneyGivens.GivenPaidBatchAsync, Shows = "Batch 1" },
        new("/Council/Payments/Batch", "paid", "/council/payments/1") { Who = Person.Clerk, Given = MoneyGivens.GivenPaidBatchAsync, Shows = "It is the same file" },
        new("/Council/Payments/Bank", "form", "/council/payments/bank") { Who = Finaliser, Shows = "One of its rows names the columns" },
        new("/Council/Payments/Bank", "with nothing chosen", "/council/payments/bank") { Who = Finaliser, Then = (r, _) => r.PressAsync("Mark as paid"), Shows = Problem },
        new("/Council/Payments/Bank", "with rows", "/council/payments/bank") { Who = Finaliser, Given = MoneyGivens.GivenPaidBatchAsync, Then = SendBankFileAsync, Shows = "What was done" },
        new("/Council/Payments/BankReturned", "form", "/council/payments/bank-returned") { Who = Finaliser, Shows = "came back from the bank" },
        new("/Council/Payments/BankReturned", "with nothing chosen", "/council/payments/bank-returned") { Who = Finaliser, Then = (r, _) => r.PressAsync("Mark as returned"), Shows = Problem },
        new("/Council/Payments/BankReturned", "with rows", "/council/payments/bank-returned")
        {
            Who = Finaliser, Given = MoneyGivens.GivenPaidBatchAsync, Then = SendReturnedFileAsync, Shows = "What was done",
        },
        new("/Council/Payments/Remittance", "paid", "/council/payments/B1-1") { Who = Person.Clerk, Given = MoneyGivens.GivenPaidBatchAsync, Shows = "What it pays" },
        new("/Provider/Payments/Index", "empty", "/provider/payments") { Who = Person.Newcomer, Given = Givens.NewcomerAsync, Shows = "Nothing was paid yet" },
        new("/Provider/Payments/Index", "with payments", "/provider/payments") { Who = Invoicing, Given = MoneyGivens.GivenPaidBatchAsync, Shows = "B1-1" },
        new("/Provider/Payments/Index", "with no such reference", "/provider/payments?reference=B9-9") { Who = Invoicing, Shows = "No payment has this reference" },
        new("/Provider/Payments/Index", "with what is no reference", "/provider/payments?reference=money") { Who = Invoicing, Shows = Problem },
        new("/Provider/Payments/Remittance", "paid", "/provider/payments/B1-1") { Who = Invoicing, Given = MoneyGivens.GivenPaidBatchAsync, Shows = "What it pays" },
    ];

    private static async Task SendBankFileAsync(Reader reader, DemoPortal portal)
    {
        await reader.Page.GetByLabel("The bank's file").SetInputFilesAsync(new Microsoft.Playwright.FilePayload
        {
            Name = "bank.csv",
            MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes("reference,date,amount\nB1-1,24/11/2026,1\nSomething else that a bank wrote without a space:ABCDEFGHIJKLMNOPQRSTUVWXYZ,soon,lots\n"),
        });
        await reader.PressAsync("Mark as paid");
    }

    private static async Task SendReturnedFileAsync(Reader reader, DemoPortal portal)
    {
        await reader.Page.GetByLabel("The bank's file of returned payments").SetInputFilesAsync(new Microsoft.Playwright.FilePayload
        {
            Name = "returned.csv",
            MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes("reference,date,amount\nB1-1,24/11/2026,1\nSomething else that a bank wrote without a space:ABCDEFGHIJKLMNOPQRSTUVWXYZ,soon,lots\n"),
        });
        await reader.FillAsync("Reason", "Account closed");
        await reader.PressAsync("Mark as returned");
    }

    private static async Task SuggestAsync(Reader reader, DemoPortal portal, bool press)
    {
        await reader.OpenAsync(portal, MoneyGivens.Unsubmitted);
        await reader.Page.GetByText("Suggest", new() { Exact = false }).First.ClickAsync();
        if (press)
        {
            await reader.PressAsync("Suggest");
        }
    }

    /// <summary>An invoice of its own, since the line leaves it.</summary>
    private static async Task SuggestedAsync(Reader reader, DemoPortal portal)
    {
        await reader.OpenAsync(portal, MoneyGivens.Returned);
        if (await reader.Page.GetByText("Lines under query").CountAsync() == 0)
        {
            await reader.Page.GetByText("Suggest", new() { Exact = false }).First.ClickAsync();
            await reader.FillAsync("Suggested value", "600.00");
            await reader.FillAsync("Reason", "He left a day before: مرحبا 👍.");
            await reader.PressAsync("Suggest");
        }
    }

    private static async Task UpdateNothingAsync(Reader reader, DemoPortal portal)
    {
        await reader.OpenAsync(portal, MoneyGivens.Unsubmitted);
        await reader.Page.GetByText("Change the reference, the date or the total").ClickAsync();
        await reader.FillAsync("Date on invoice", "soon");
        await reader.PressAsync("Update");
    }

    private static async Task CreditNothingAsync(Reader reader, DemoPortal portal)
    {
        await reader.OpenAsync(portal, MoneyGivens.Finalised, "/credit");
        await reader.PressAsync("Create");
    }

    private static async Task ReturnNothingAsync(Reader reader, DemoPortal portal)
    {
        await reader.OpenAsync(portal, MoneyGivens.Pending, "/return");
        await reader.PressAsync("Return");
    }

    /// <summary>The invoice in this state, on the reader's side.</summary>
    private static async Task WorkflowAsync(Reader reader, DemoPortal portal)
    {
        await reader.OpenAsync(portal, MoneyGivens.Pending);
        await reader.FollowAsync("Workflow: diagram, journal, timers and emails");
    }

    private static async Task OpenSettledAsync(Reader reader, DemoPortal portal)
        => await reader.Page.GotoAsync($"{new Uri(reader.Page.Url).AbsolutePath}/{await portal.GivenSettledAsync()}");

    private static async Task OpenAsync(this Reader reader, DemoPortal portal, string state, string more = "")
    {
        var side = reader.Page.Url.Contains("/council", StringComparison.Ordinal) ? "council" : "provider";
        await reader.Page.GotoAsync($"/{side}/invoices/{await portal.GivenInvoiceAsync(state)}{more}");
    }
}
