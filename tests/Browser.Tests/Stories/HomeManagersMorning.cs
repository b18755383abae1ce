using Microsoft.Playwright;
using Portal.Browser.Tests.Chrome;
using Portal.Domain.Actions;
using Portal.Host.Demo;
using Portal.TestKit;

namespace Portal.Browser.Tests.Stories;

/// <summary>
/// A home manager's morning, from the first email to the last question, each job in at most the clicks, page loads and words that it may take:
/// a document is agreed, the next task is a month of 40 lines with three differences, then an action is answered, a child reported
/// who left; and when shall I be paid?
/// </summary>
public abstract class HomeManagersMorning(DemoPortal portal, bool byKeyboard)
{
    private const string Sarah = "sarah.lock@sleepovers.example";

    [Fact]
    public async Task From_the_email_to_the_money()
    {
        await portal.StartAsync();
        await portal.Database.GivenLongProposalAsync(other: "S2009");

        await using var sarah = await portal.StrangerAsync();
        await AgreeAsync(sarah);
        await portal.App.GivenActionAsync("Is Ella still with you on Mondays?", Clerk.Email, ActionType.PlacementQuery, "Mondays");
        await InvoiceAsync(sarah);
        await AnswerAsync(sarah);
        await ReportAsync(sarah);
        await PaidAsync(sarah);
        Assert.Empty(sarah.Complaints);
    }

    private async Task AgreeAsync(Reader sarah)
    {
        var told = await portal.Inbox.WaitForAsync(Sarah, "IPA Contract to agree: C1170421");
        await sarah.Page.GotoAsync(new Uri(Inbox.Link(told)).PathAndQuery); // it may have been written before the portal knew its port
        await sarah.SignInAsync(Sarah);
        await sarah.PressAsync("Act for Sleepovers and open it");
        await sarah.SeesAsync("Status", "Published");
        var agree = Job.FromHere(sarah, "Agree a contract", byKeyboard);
        await agree.FillAsync("Password", DemoSignIns.Password);
        await agree.PressAsync("Agree");
        await agree.EndAsync("You agreed the document.", (2, 1, 2, 250));
    }

    private async Task InvoiceAsync(Reader sarah)
    {
        await NextAsync(sarah, "Month to invoice");
        await sarah.SeesAsync("4 differences from last month");
        var invoice = Job.FromHere(sarah, "Next month with 40 lines and three differences", byKeyboard);
        await invoice.FillAsync("Reference", "MORNING-1");
        await invoice.PressAsync("Create and submit");
        await sarah.SeesHeadingAsync("Invoice MORNING-1 Pending");
        await invoice.EndAsync("£111,832.86", (2, 1, 2, 300));
    }

    private async Task AnswerAsync(Reader sarah)
    {
        await NextAsync(sarah, "Action to answer");
        var answer = Job.FromHere(sarah, "Answer an action", byKeyboard);
        await answer.FillAsync("Comment", "She is.");
        await answer.PressAsync("Comment");
        await answer.EndAsync("She is.", (1, 1, 1, 200));
    }

    private async Task ReportAsync(Reader sarah)
    {
        var report = await Job.FromHomeAsync(sarah, "Report that a child left", byKeyboard);
        await report.FollowAsync("Report that a child left");
        await sarah.SeesHeadingAsync("Report that a child left");
        await report.FindAsync("Child", "Child01");
        await report.FillAsync("Last day here", "18/08/2026");
        await report.PressAsync("Report");
        await report.EndAsync("Nothing changes until the register does", (2, 2, 2, 250));
    }

    private async Task PaidAsync(Reader sarah)
    {
        var paid = await Job.FromHomeAsync(sarah, "When shall I be paid", byKeyboard);
        await paid.ReadAsync(".portal-money");
        await paid.EndAsync("£111,832.86 on", (0, 0, 0, 20));
    }

    /// <summary>Goes to what is offered next.</summary>
    private async Task NextAsync(Reader sarah, string next)
    {
        var link = sarah.Page.Locator(".govuk-notification-banner__link").First;
        await Assertions.Expect(link).ToContainTextAsync(next);
        var name = (await link.InnerTextAsync()).Trim();
        await (byKeyboard ? sarah.EnterAsync(name) : link.ClickAsync());
        await Assertions.Expect(sarah.Page.Locator(".govuk-notification-banner")).ToHaveCountAsync(0);
    }
}
