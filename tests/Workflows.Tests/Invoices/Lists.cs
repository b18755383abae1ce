using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;
using Portal.TestKit;
using Portal.Workflows.Invoices;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Invoices;

/// <summary>Who sees which invoices, and what of them.</summary>
public sealed class Lists(PortalCluster cluster)
{
    [Fact]
    public async Task A_provider_sees_its_own_and_the_council_what_was_submitted_or_returned_and_nobody_what_was_deleted()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.App.GivenPendingInvoiceAsync("111", MoneyGivens.Max);
        story.Clock.Advance(TimeSpan.FromHours(1)); // the newest first
        var deleted = await story.App.GivenInvoiceAsync("GONE");
        await story.DeleteAsync(deleted);
        var id = await story.App.GivenInvoiceAsync("INV 001");

        Assert.Equal(["INV 001"], await NumbersAsync(story, MoneyGivens.Ivy, new()));
        Assert.Equal(["111"], await NumbersAsync(story, MoneyGivens.Amy, new()));
        await story.SubmitAsync(id);
        await story.ReturnAsync(id);
        Assert.Equal(["INV 001", "111"], await NumbersAsync(story, MoneyGivens.Amy, new()));
        Assert.Null(await FindAsync(story, MoneyGivens.Max, id));
        Assert.Null(await FindAsync(story, MoneyGivens.Ivy, deleted));
        Assert.Null(await FindAsync(story, MoneyGivens.Amy, deleted));
        Assert.NotNull(await FindAsync(story, MoneyGivens.Amy, id));
    }

    [Fact]
    public async Task It_is_filtered_by_year_state_provider_and_part_of_the_number()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.App.GivenPendingInvoiceAsync("INV 0017", date: new(2016, 3, 31));
        story.Clock.Advance(TimeSpan.FromHours(1));
        await story.Database.GivenReleasedAsync("P1001", new DateOnly(2016, 3, 1));
        await story.App.GivenAuthorisedInvoiceAsync("INV 0028", date: new(2016, 4, 1));
        story.Clock.Advance(TimeSpan.FromHours(1));
        await story.App.GivenPendingInvoiceAsync("111", MoneyGivens.Max, new(2015, 3, 31));

        Assert.Equal(["111", "INV 0028", "INV 0017"], await NumbersAsync(story, MoneyGivens.Amy, new()));
        Assert.Equal(["INV 0017", "INV 0028", "111"], await NumbersAsync(story, MoneyGivens.Amy, new() { OldestFirst = true }));
        Assert.Equal(["INV 0017"], await NumbersAsync(story, MoneyGivens.Amy, new() { Year = new(2015) }));
        Assert.Equal(["INV 0028"], await NumbersAsync(story, MoneyGivens.Amy, new() { Year = new(2016) }));
        Assert.Equal(["INV 0028"], await NumbersAsync(story, MoneyGivens.Amy, new() { State = InvoiceState.Authorised }));
        Assert.Equal(["111"], await NumbersAsync(story, MoneyGivens.Amy, new() { ProviderRef = "P1002" }));
        Assert.Equal(["INV 0028"], await NumbersAsync(story, MoneyGivens.Amy, new() { Number = "inv 00 2" }));
        Assert.Equal(["INV 0028"], await NumbersAsync(story, MoneyGivens.Amy, new() { Number = "\u200B28\0" }));
        Assert.Empty(await NumbersAsync(story, MoneyGivens.Amy, new() { Number = "_NV%" }));
        Assert.Empty(await NumbersAsync(story, MoneyGivens.Ivy, new() { ProviderRef = "P1002" }));
    }

    [Fact]
    public async Task What_a_line_of_the_list_says_is_payable_is_what_the_invoice_says()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.Database.ExecuteAsync("update providers set vat_number = 'GB123456789'; update contracts set vat = 'Standard' where ref = 'K3002'; update care_package_line_items set contribution_percent = 30 where ref = 'L4003'");
        await Negative.GivenBalanceAsync(story);
        await story.CreateAsync(Ledger.Draft("111", total: 29_000m, reason: "A week was respite"), MoneyGivens.Max);

        foreach (var email in new[] { MoneyGivens.Ivy, MoneyGivens.Max })
        {
            var rows = await RowsAsync(story, email, new());
            Assert.NotEmpty(rows);
            foreach (var row in rows)
            {
                Assert.Equal((row.Number, (await story.InvoiceAsync(row.Id)).Payable), (row.Number, row.Payable));
            }
        }
    }

    [Fact]
    public async Task An_invoice_shows_its_lines_with_client_contract_and_the_number_of_a_balance()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await Negative.GivenBalanceAsync(story);

        var shown = (await FindAsync(story, MoneyGivens.Ivy, await story.App.GivenInvoiceAsync("INV 003")))!;

        Assert.Equal("Sleepovers", shown.Provider);
        Assert.Equal(
            [(InvoiceLineKind.Payment, "White, Snow", "Sleepovers", (int?)2015, null, 4_142.86m), (InvoiceLineKind.BalanceBroughtForward, null, null, null, "INV 002", -1_571.43m)],
            shown.Lines.Select(l => (l.Kind, l.Client, l.Contract, l.Year, l.BalanceNumber, l.Amounts.Payable)));
        Assert.Equal(MoneyGivens.February2016, shown.Lines[0].Period?.First);
    }

    [Fact]
    public async Task The_years_that_there_are_invoices_in_are_offered_and_this_year()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.App.GivenPendingInvoiceAsync(date: new(2016, 3, 31));
        await using var scope = story.App.Services.CreateAsyncScope();
        var lists = scope.ServiceProvider.GetRequiredService<InvoiceList>();

        Assert.Equal([new FinancialYear(2026), new FinancialYear(2015)], await lists.YearsAsync(await story.Database.ActorAsync(MoneyGivens.Ivy), new(2026), CancellationToken.None));
        Assert.Equal([new FinancialYear(2015)], await lists.YearsAsync(await story.Database.ActorAsync(MoneyGivens.Ivy), new(2015), CancellationToken.None));
        Assert.Equal(1, await lists.CountAsync(await story.Database.ActorAsync(MoneyGivens.Amy), InvoiceState.Pending, CancellationToken.None));
        Assert.Equal(0, await lists.CountAsync(await story.Database.ActorAsync(MoneyGivens.Max), InvoiceState.Pending, CancellationToken.None));
    }

    private static async Task<List<string>> NumbersAsync(Story story, string email, InvoiceFilter filter) => [.. (await RowsAsync(story, email, filter)).Select(r => r.Number)];

    private static async Task<IReadOnlyList<InvoiceRow>> RowsAsync(Story story, string email, InvoiceFilter filter)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        var page = await scope.ServiceProvider.GetRequiredService<InvoiceList>().FindAsync(await story.Database.ActorAsync(email), filter, CancellationToken.None);
        return page.Rows;
    }

    private static async Task<InvoiceDetails?> FindAsync(Story story, string email, Guid id)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<InvoiceReader>().FindAsync(await story.Database.ActorAsync(email), id, CancellationToken.None);
    }
}
