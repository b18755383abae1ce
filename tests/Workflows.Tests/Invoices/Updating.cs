using Portal.Domain.Contracts;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;
using Portal.TestKit;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Invoices;

public sealed class Updating(PortalCluster cluster)
{
    private static readonly InvoiceChange Nothing = new(null, null, null, null, null);

    [Fact]
    public async Task Number_date_total_and_reason_are_changed_and_the_journal_keeps_what_they_became()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var id = await story.App.GivenInvoiceAsync("111", MoneyGivens.Max);

        Assert.Equal(MoveResult.Done, await story.UpdateAsync(id, new(" 112a ", new(2016, 8, 2), 29_000m, 1m, " A week was respite "), MoneyGivens.Max));

        var invoice = await story.InvoiceAsync(id);
        Assert.Equal(("112a", "112A", new DateOnly(2016, 8, 2), 2016), (invoice.Number, invoice.NumberKey, invoice.DateOnInvoice, invoice.FinancialYear));
        Assert.Equal((29_000m, 1m, 29_001m, "A week was respite"), (invoice.Total, invoice.TotalVat, invoice.Payable, invoice.DifferenceReason));
        Assert.Equal("Invoice 112a", await story.Database.ScalarAsync<string>($"select subject from workflow_instances where id = '{id}'"));
        Assert.Contains("112a", await story.Database.ScalarAsync<string>($"select data::text from journal where instance_id = '{id}' and move = 'Update'"), StringComparison.Ordinal);
        Assert.Equal("Create, Update", await story.MovesAsync(id));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task What_is_not_entered_stays_and_the_totals_become_the_items_own()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var id = await story.CreateAsync(Ledger.Draft("111", total: 29_000m, reason: "A week was respite"), MoneyGivens.Max);

        await story.UpdateAsync(id, Nothing, MoneyGivens.Max);

        var invoice = await story.InvoiceAsync(id);
        Assert.Equal(("111", Ledger.Day, 29_714.29m, null), (invoice.Number, invoice.DateOnInvoice, invoice.Total, invoice.DifferenceReason));
    }

    [Fact]
    public async Task A_line_that_is_taken_off_is_offered_again_and_the_total_is_that_of_the_others()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var id = await story.App.GivenInvoiceAsync("111", MoneyGivens.Max);
        var line = (await story.LinesAsync(id)).Single(l => l.LineItemRef == "L4004");

        await story.UpdateAsync(id, Nothing with { Total = 29_714.29m }, MoneyGivens.Max, takeOff: line.Id);

        var invoice = await story.InvoiceAsync(id);
        Assert.Equal((new LineAmounts(17_714.29m, 0, 0), 17_714.29m, 0m), (invoice.Items, invoice.Total, invoice.Totals.ShortBy));
        Assert.Equal("L4003", Assert.Single(await story.LinesAsync(id)).LineItemRef);
        Assert.Equal(["Payment L4004 2018-07 12000.00"], await story.OfferedAsync("P1002"));
        await story.App.GivenInvoiceAsync("112", MoneyGivens.Max);
        Assert.Empty(await story.OfferedAsync("P1002"));
        Assert.Equal(1, await story.Database.ScalarAsync<long>($"select count(*) from invoice_lines where id = '{line.Id}' and not is_live"));
    }

    [Fact]
    public async Task When_the_one_contract_that_forbids_it_leaves_the_total_may_be_edited()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.Database.ExecuteAsync("insert into contracts (ref, provider_ref, name, vat, allows_total_editing, requires_agreed_document) values ('K3009', 'P1002', 'Another', 'Exempt', false, false)");
        await story.Database.GivenLineItemAsync("L4010", PortalGivens.Robin, "S2002", "K3009", new(2018, 7, 31), weeklyCost: 7);
        var id = await story.App.GivenInvoiceAsync("111", MoneyGivens.Max);
        await story.UpdateAsync(id, Nothing with { Total = 5m }, MoneyGivens.Max);
        Assert.Equal(29_715.29m, (await story.InvoiceAsync(id)).Total);

        await story.UpdateAsync(id, Nothing, MoneyGivens.Max, takeOff: (await story.LinesAsync(id)).Single(l => l.ContractRef == "K3009").Id);
        await story.UpdateAsync(id, Nothing with { Total = 5m }, MoneyGivens.Max);

        Assert.Equal(5m, (await story.InvoiceAsync(id)).Total);
    }

    [Fact]
    public async Task The_last_line_may_leave_and_what_is_left_cannot_be_submitted_but_deleted()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var id = await story.App.GivenInvoiceAsync("111", MoneyGivens.Max);
        var all = (await story.LinesAsync(id)).Select(l => l.Id).ToArray();

        await story.UpdateAsync(id, Nothing, MoneyGivens.Max, takeOff: all);

        Assert.Equal((LineAmounts.Zero, 0m), ((await story.InvoiceAsync(id)).Items, (await story.InvoiceAsync(id)).Payable));
        Assert.Equal("Lines", (await Assert.ThrowsAsync<InvoiceNeedsALine>(() => story.SubmitAsync(id, MoneyGivens.Max))).Field);
        Assert.Empty(await story.BreaksAsync());
        Assert.Equal(MoveResult.Done, await story.DeleteAsync(id, MoneyGivens.Max));
    }

    [Fact]
    public async Task A_balance_cannot_be_put_off()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await Negative.GivenBalanceAsync(story);
        var id = await story.App.GivenInvoiceAsync("INV 003");
        var lines = await story.LinesAsync(id);

        Assert.Equal("Lines",
            (await Assert.ThrowsAsync<BalanceIsAlwaysTaken>(() => story.UpdateAsync(id, Nothing, takeOff: lines.Single(l => l.Kind == InvoiceLineKind.BalanceBroughtForward).Id))).Field);
        Assert.Equal(2, (await story.LinesAsync(id)).Count);

        await story.UpdateAsync(id, Nothing, takeOff: lines.Single(l => l.Kind == InvoiceLineKind.Payment).Id);
        await Assert.ThrowsAsync<InvoiceNeedsALine>(() => story.SubmitAsync(id));
        Assert.Single(await story.LinesAsync(id));
    }

    [Fact]
    public async Task A_line_of_another_invoice_is_not_touched()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var id = await story.App.GivenInvoiceAsync();
        var other = await story.App.GivenInvoiceAsync("111", MoneyGivens.Max);

        await Assert.ThrowsAsync<LineHasLeft>(async () => await story.UpdateAsync(id, Nothing, takeOff: [.. (await story.LinesAsync(other)).Select(l => l.Id)]));

        Assert.Equal("Create", await story.MovesAsync(id));
        Assert.Equal(2, (await story.LinesAsync(other)).Count);
        Assert.Single(await story.LinesAsync(id));
    }

    [Fact]
    public async Task A_number_that_another_one_has_is_refused_and_its_own_is_not()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.App.GivenInvoiceAsync("INV 001");
        await story.Database.GivenReleasedEarlyAsync("P1001", new DateOnly(2016, 3, 1));
        var id = await story.App.GivenInvoiceAsync("INV 002");

        await Assert.ThrowsAsync<InvoiceNumberIsTaken>(() => story.UpdateAsync(id, Nothing with { Number = "inv001" }));
        await story.UpdateAsync(id, Nothing with { Number = "inv-002" });
        await story.UpdateAsync(id, Nothing with { Number = "INV-002" });

        Assert.Equal("INV-002", (await story.InvoiceAsync(id)).Number);
    }

    [Fact]
    public async Task A_reason_that_the_store_could_not_hold_is_refused()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var id = await story.App.GivenInvoiceAsync("111", MoneyGivens.Max);

        await Assert.ThrowsAsync<ReasonIsTooLong>(() => story.UpdateAsync(id, Nothing with { Total = 1m, DifferenceReason = new string('x', 2_001) }, MoneyGivens.Max));
        await story.UpdateAsync(id, Nothing with { Total = 1m, DifferenceReason = new string('x', 2_000) }, MoneyGivens.Max);
    }

    [Fact]
    public async Task The_same_form_twice_has_the_effect_of_one()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var (id, form) = (await story.App.GivenInvoiceAsync("111", MoneyGivens.Max), Guid.NewGuid());
        var line = (await story.LinesAsync(id))[0].Id;

        Assert.Equal(MoveResult.Done, await story.UpdateAsync(id, Nothing, MoneyGivens.Max, form, line));
        Assert.Equal(MoveResult.AlreadyDone, await story.UpdateAsync(id, Nothing, MoneyGivens.Max, form, line));

        Assert.Equal("Create, Update", await story.MovesAsync(id));
    }

    [Fact]
    public async Task What_people_did_since_the_page_was_shown_refuses_a_form_and_a_reminder_does_not()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var id = await story.App.GivenInvoiceAsync();
        story.Clock.Advance(TimeSpan.FromDays(20));
        await story.RunJobsAsync();
        Assert.Equal("Create, Remind provider", await story.MovesAsync(id));

        Assert.Equal(MoveResult.Done, await SubmitAsync(seen: 1));
        await story.ReturnAsync(id);
        await Assert.ThrowsAsync<MovedMeanwhile>(() => SubmitAsync(seen: 3));
        Assert.Equal(MoveResult.Done, await SubmitAsync(seen: 4));

        Task<MoveResult> SubmitAsync(int seen) => story.App.MoveInvoiceAsync(MoneyGivens.Ivy, (move, by) => move.SubmitAsync(by, new(id, Guid.NewGuid()) { Seen = seen }, CancellationToken.None));
    }

    [Fact]
    public async Task Who_is_late_is_told_and_for_another_provider_it_does_not_exist()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var id = await story.App.GivenInvoiceAsync();
        Assert.Equal(MoveResult.NotFound, await story.UpdateAsync(id, Nothing, MoneyGivens.Max));
        await story.SubmitAsync(id);

        await Assert.ThrowsAsync<MovedMeanwhile>(() => story.UpdateAsync(id, Nothing with { Number = "INV 2" }));

        Assert.Equal("INV 001", (await story.InvoiceAsync(id)).Number);
    }
}
