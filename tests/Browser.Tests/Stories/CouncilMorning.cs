using Microsoft.Playwright;
using Portal.Browser.Tests.Chrome;
using Portal.Browser.Tests.Pages;

namespace Portal.Browser.Tests.Stories;

/// <summary>Mornings at the council: from home into one task, and from each to the next, until nothing waits.</summary>
public abstract class CouncilMorning(DemoPortal portal, bool byKeyboard)
{
    [Fact]
    public async Task Finance_officers_authorise_and_finalise_from_task_to_task()
    {
        await portal.StartAsync();
        await portal.GivenInvoiceAsync(MoneyGivens.Pending);
        await portal.GivenInvoiceAsync(MoneyGivens.Authorised);

        await using var billie = await portal.SignedInAsync("authoriser@council.example");
        var authorise = await Job.FromHomeAsync(billie, "Authorise an invoice", byKeyboard, home: "/council");
        await OpenAsync(billie, authorise, "Invoice EXAMPLE-3");
        await authorise.PressAsync("Authorise");
        await authorise.EndAsync("You authorised the invoice", (3, 0, 3, 400));

        await using var casey = await portal.SignedInAsync("finaliser@council.example");
        var finalise = await Job.FromHomeAsync(casey, "Finalise two invoices", byKeyboard, home: "/council");
        await OpenAsync(casey, finalise, "Invoice EXAMPLE-");
        await finalise.PressAsync("Finalise");
        await finalise.FollowNextAsync("Invoice to finalise");
        await finalise.PressAsync("Finalise");
        await finalise.EndAsync("Nothing else waits for you", (5, 0, 5, 500));
        Assert.Empty(billie.Complaints.Concat(casey.Complaints));
    }

    [Fact]
    public async Task A_placements_officer_answers_a_report_and_goes_on_to_the_next_task()
    {
        await using var morgan = await portal.SignedInAsync(Person.Colleague.Email);
        await morgan.Page.GotoAsync("/provider/placements/change");
        await morgan.Page.GetByLabel("Child", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Value = "L4003" });
        await morgan.FillAsync("Last day here", "18/08/2026");
        await morgan.PressAsync("Report");
        await morgan.SeesAsync("Nothing changes until the register does");

        await using var alex = await portal.SignedInAsync(Clerk.Email);
        var answer = await Job.FromHomeAsync(alex, "Answer a report, publish a draft", byKeyboard, home: "/council");
        await OpenAsync(alex, answer, "L4003");
        await answer.FillAsync("Answer", "Thank you. The register says so from tomorrow.");
        await answer.PressAsync("Settle");
        await alex.SeesAsync("You settled the report.");
        await answer.FollowNextAsync("Draft to publish");
        await answer.PressAsync("Publish");
        await alex.SeesHeadingAsync("Preview"); // publishing looks at it first
        await answer.PressAsync("Publish");
        await answer.EndAsync("You published the document", (6, 1, 6, 600));
        Assert.Empty(alex.Complaints.Concat(morgan.Complaints));
    }

    /// <summary>From home to a task that is nobody's yet.</summary>
    private static async Task OpenAsync(Reader officer, Job job, string begins)
    {
        await job.FollowAsync(officer.Page.Locator("main nav a", new() { HasTextString = "obody" }));
        await job.FollowAsync(officer.Page.Locator("main tbody a", new() { HasTextString = begins }).First);
    }
}
