using Microsoft.Extensions.DependencyInjection;
using Portal.Browser.Tests.Chrome;
using Portal.Domain.Placements;
using Portal.TestKit;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Placements;

namespace Portal.Browser.Tests.Pages;

/// <summary>What somebody must look at: an invoice of more than its items, of days that are held, and what a provider sees of both.</summary>
internal static class CheckedPages
{
    private const string Over = "OVER-1";
    private const string Held = "HELD-1";
    private const string Queue = "/Council/Invoices/Index";
    private const string Details = "/Council/Invoices/Details";
    private const string OwnDetails = "/Provider/Invoices/Details";

    public static IReadOnlyList<PageCase> All { get; } =
    [
        new(Queue, "with checks", "/council/invoices?checks=look") { Who = Person.Authoriser, Given = p => GivenAsync(p), Shows = "Own total" },
        new(Queue, "of those that agree", "/council/invoices?checks=agree") { Who = Person.Authoriser, Given = p => GivenAsync(p), Shows = "Nothing waits here" },
        new(Details, "with checks", "/council") { Who = Person.Authoriser, Then = (r, p) => OpenAsync(r, p, "/council/invoices/"), Shows = "Difference: Two nights" },
        new("/Tasks/Task", "with checks", "/council") { Who = Person.Authoriser, Then = (r, p) => OpenAsync(r, p, "/tasks/"), Shows = "held" },
        new(OwnDetails, "with a difference", "/provider") { Who = Person.Colleague, Then = (r, p) => OpenAsync(r, p, "/provider/invoices/"), Shows = "Difference: Two nights" },
        new("/Provider/Invoices/Proposed", "with held days", "/provider") { Who = Person.Colleague, Then = ProposedAsync, Shows = "held by your reports" },
    ];

    private static async Task OpenAsync(Reader reader, DemoPortal portal, string path) => await reader.Page.GotoAsync($"{path}{await GivenAsync(portal)}");

    private static async Task ProposedAsync(Reader reader, DemoPortal portal)
    {
        await GivenAsync(portal);
        await reader.Page.GotoAsync("/provider/invoices/proposed");
        await reader.Page.Locator("summary").Filter(new() { HasText = "held by your reports" }).ClickAsync();
    }

    /// <summary>The invoice: £2,000.00 more than its items, submitted before the child was reported gone. Of another line item nothing is invoiced yet.</summary>
    private static async Task<Guid> GivenAsync(DemoPortal portal)
    {
        if (await portal.Database.ScalarAsync<long>($"select count(*) from invoices where number = '{Over}'") == 1)
        {
            return await portal.Database.ScalarAsync<Guid>($"select id from invoices where number = '{Over}'");
        }

        await portal.GivenLineItemAsync(Over);
        await using var scope = portal.App.Services.CreateAsyncScope();
        var morgan = await MoneyGivens.ProviderAsync(scope.ServiceProvider);
        var id = await MoneyGivens.CreateAsync(scope.ServiceProvider, Over, 2_500, "Two nights of one-to-one support, agreed by telephone with the duty worker");
        await scope.ServiceProvider.GetRequiredService<MakeMove>().SubmitAsync(morgan, new MoveRequest(id, Guid.NewGuid()), default);
        await portal.GivenLineItemAsync(Held);
        foreach (var gone in new[] { Over, Held })
        {
            var facts = new PlacementFacts { Kind = PlacementReportKind.Ended, ServiceRef = "S2002", LineItemRef = gone, Day = new(2018, 7, 3), Words = "As agreed." };
            await scope.ServiceProvider.GetRequiredService<ReportPlacement>().HandleAsync(morgan, facts, Guid.NewGuid(), default);
        }

        return id;
    }
}
