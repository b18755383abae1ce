using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Invoices;
using Portal.TestKit;
using Portal.Workflows.Invoices;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Invoices;

/// <summary>What a credit note gives back is neither taken twice nor paid again, and never more than was paid.</summary>
public sealed class Credits(PortalCluster cluster)
{
    [Fact]
    public async Task What_a_credit_note_on_its_way_gives_back_is_not_offered_again_until_it_is_deleted_or_finalised()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var id = await story.App.GivenFinalisedInvoiceAsync();
        var line = Assert.Single(await story.LinesAsync(id)).Id;

        var note = await story.CreditAsync(id, "CN 1", (line, 4_142.86m));
        Assert.Empty(await story.OfferedAsync());
        await story.SubmitAsync(note);
        Assert.Empty(await story.OfferedAsync());
        await story.ReturnAsync(note);
        await story.DeleteAsync(note);
        Assert.Empty(await story.OfferedAsync());

        await story.PayAsync(await story.CreditAsync(id, "CN 2", (line, 4_142.86m)));
        Assert.Equal(["Adjustment L4001 2016-02 4142.86"], await story.OfferedAsync()); // the register says that it is due
    }

    [Fact]
    public async Task Where_the_register_took_it_back_a_credit_note_on_its_way_takes_the_adjustments_place()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var id = await story.App.GivenFinalisedInvoiceAsync();
        var line = Assert.Single(await story.LinesAsync(id)).Id;
        await story.ChangeRegisterAsync("update care_package_line_items set end_date = '2016-02-18' where ref = 'L4001'");
        Assert.Equal(["Adjustment L4001 2016-02 -1571.43"], await story.OfferedAsync());

        var part = await story.CreditAsync(id, "CN 1", (line, 1_000m));
        Assert.Equal(["Adjustment L4001 2016-02 -571.43"], await story.OfferedAsync());
        var rest = await story.CreditAsync(id, "CN 2", (line, 571.43m));
        Assert.Empty(await story.OfferedAsync());
        await story.PayAsync(part);
        await story.PayAsync(rest);
        Assert.Empty(await story.OfferedAsync());

        await story.ChangeRegisterAsync("update care_package_line_items set end_date = null where ref = 'L4001'");
        Assert.Equal(["Adjustment L4001 2016-02 1571.43"], await story.OfferedAsync());
    }

    [Fact]
    public async Task Of_an_invoice_that_was_paid_less_than_its_items_no_more_than_that_is_given_back()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.Database.ExecuteAsync("update contracts set allows_total_editing = true");
        var id = await story.CreateAsync(Ledger.Draft(total: 4_000m, reason: "Agreed by telephone"));
        await story.PayAsync(id);
        var line = Assert.Single(await story.LinesAsync(id)).Id;

        await Assert.ThrowsAsync<CreditExceedsTheInvoice>(() => story.CreditAsync(id, "CN 1", (line, 4_000.01m)));
        await story.CreditAsync(id, "CN 1", (line, 3_999m));
        var refused = await Assert.ThrowsAsync<CreditExceedsTheInvoice>(() => story.CreditAsync(id, "CN 2", (line, 1.01m)));
        Assert.StartsWith("At most £1.00 of this invoice", refused.Message, StringComparison.Ordinal);
        await story.CreditAsync(id, "CN 2", (line, 1m));
    }

    [Fact]
    public async Task Of_20_credit_notes_at_once_of_other_lines_together_no_more_than_was_paid_comes_back()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.Database.GivenReleasedEarlyAsync("P1001", [.. Enumerable.Range(1, 19).Select(m => MoneyGivens.February2016.AddMonths(m))]);
        await story.Database.ExecuteAsync("update contracts set allows_total_editing = true");
        var id = await story.CreateAsync(Ledger.Draft(total: 10_000m, reason: "Agreed"));
        await story.PayAsync(id);
        var lines = await story.LinesAsync(id);
        Assert.Equal(20, lines.Count);

        var outcomes = await Task.WhenAll(lines.Select((line, i) => Task.Run(async () =>
        {
            try
            {
                await story.CreditAsync(id, $"CN {i}", (line.Id, 3_000m));
                return null;
            }
            catch (Refusal refusal)
            {
                return refusal;
            }
        })));

        Assert.Equal(3, outcomes.Count(o => o is null));
        Assert.All(outcomes.OfType<Refusal>(), o => Assert.IsType<CreditExceedsTheInvoice>(o));
        Assert.Equal(-9_000m, await story.Database.ScalarAsync<decimal>("select sum(items_value) from invoices where kind = 'CreditNote'"));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task An_invoice_with_a_line_that_took_something_back_is_credited_whole()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.App.GivenFinalisedInvoiceAsync();
        await story.Database.GivenReleasedEarlyAsync("P1001", new DateOnly(2016, 3, 1));
        await story.ChangeRegisterAsync("update care_package_line_items set weekly_cost = 900 where ref = 'L4001'");
        var second = await story.App.GivenFinalisedInvoiceAsync("INV 002");
        var lines = await story.LinesAsync(second);
        Assert.Equal([-414.29m, 3_985.71m], lines.Select(l => l.Value));

        await Assert.ThrowsAsync<CreditExceedsTheInvoice>(() => story.CreditAsync(second, "CN 1", (lines[1].Id, 3_985.71m)));
        await Assert.ThrowsAsync<CreditGivesNothingBack>(() => story.CreditAsync(second, "CN 1", (lines[0].Id, -414.29m)));
        var note = await story.InvoiceAsync(await story.CreditAsync(second, "CN 1", (lines[0].Id, -414.29m), (lines[1].Id, 3_985.71m)));

        Assert.Equal(-3_571.42m, note.Payable);
        Assert.Empty(await story.OfferedAsync()); // neither what it takes back nor what it gives back a second time
        await story.ChangeRegisterAsync("update care_package_line_items set weekly_cost = 1000 where ref = 'L4001'");
        Assert.Equal(["Adjustment L4001 2016-03 442.86"], await story.OfferedAsync()); // owed whatever becomes of the note; February is what the note would make it
    }

    [Fact]
    public async Task A_balance_that_no_invoice_takes_is_settled_by_a_credit_note_once()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.App.GivenFinalisedInvoiceAsync();
        await story.ChangeRegisterAsync("update care_package_line_items set end_date = '2016-02-18' where ref = 'L4001'");
        var negative = await story.App.GivenFinalisedInvoiceAsync("INV 002");
        Assert.Equal(["BalanceBroughtForward INV 002 -1571.43"], await story.OfferedAsync());

        var note = await BalanceAsync("CN 1");
        Assert.Empty(await story.OfferedAsync());
        await Assert.ThrowsAsync<NoBalanceIsLeft>(() => BalanceAsync("CN 2"));
        await story.DeleteAsync(note);
        Assert.Single(await story.OfferedAsync());
        note = await BalanceAsync("CN 2");
        await story.PayAsync(note);

        Assert.Equal((InvoiceKind.CreditNote, -1_571.43m, InvoiceState.Finalised),
            ((await story.InvoiceAsync(note)).Kind, (await story.InvoiceAsync(note)).Payable, (await story.InvoiceAsync(note)).State));
        Assert.Empty(await story.OfferedAsync());
        Assert.Empty(await story.BreaksAsync());
        await Assert.ThrowsAsync<OnlyFinalisedAreCredited>(async ()
            => Invoice.CreditBalance(Guid.NewGuid(), await story.InvoiceAsync(note), InvoiceNumber.Of("X"), Ledger.Day, Portal.Domain.Accounts.Actor.System, default));

        async Task<Guid> BalanceAsync(string number)
        {
            await using var scope = story.App.Services.CreateAsyncScope();
            return (await scope.ServiceProvider.GetRequiredService<CreditInvoice>().HandleBalanceAsync(
                await story.Database.ActorAsync(MoneyGivens.Ivy), negative, number, Ledger.Day, Guid.NewGuid(), CancellationToken.None))!.Value;
        }
    }

    [Fact]
    public async Task A_returned_credit_note_gets_another_number_keeps_its_name_and_all_its_lines()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.Database.GivenReleasedEarlyAsync("P1001", new DateOnly(2016, 3, 1));
        var id = await story.App.GivenFinalisedInvoiceAsync();
        var lines = await story.LinesAsync(id);
        var note = await story.CreditAsync(id, "CN 1", (lines[0].Id, 10m), (lines[1].Id, 20m));
        await story.SubmitAsync(note);
        await story.ReturnAsync(note);

        await Assert.ThrowsAsync<CreditNoteIsMadeAnew>(async () => await story.UpdateAsync(note, new("CN 7", null, null, null, null), takeOff: (await story.LinesAsync(note))[0].Id));
        await story.UpdateAsync(note, new("CN 7", null, null, null, null));

        var changed = await story.InvoiceAsync(note);
        Assert.Equal(("CN 7", -30m, InvoiceState.Unsubmitted), (changed.Number, changed.Payable, changed.State));
        Assert.Equal("Credit note CN 7", await story.Database.ScalarAsync<string>($"select subject from workflow_instances where id = '{note}'"));
    }
}
