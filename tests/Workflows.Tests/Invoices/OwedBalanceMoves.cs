using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.TestKit;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices.OwedBack;
using Portal.Workflows.Invoices.Reconciling;
using Portal.Workflows.Periods;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Invoices;

/// <summary>What an invoice of less than nothing left is never forgotten: taken, asked for, paid back or settled by letter (DOMAIN, "Owed back").</summary>
public sealed class OwedBalanceMoves(PortalCluster cluster)
{
    private static readonly DateOnly Today = new(2016, 3, 2);

    [Fact]
    public async Task A_provider_with_nothing_more_to_invoice_is_asked_until_it_has_something_again()
    {
        await using var story = await OpenAsync();
        await Negative.GivenBalanceAsync(story); // the only line item has ended

        Assert.Equal((OwedBalanceState.Asked, 1_571.43m), await OwedAsync(story));
        Assert.Equal("Provider: Invoicing", await story.Database.ScalarAsync<string>("select turn_kind || ': ' || turn from workflow_instances where definition = 'Money owed back' and state = 'Asked'"));

        await CheckAsync(story); // another line item has come with an import
        Assert.Equal((OwedBalanceState.NextInvoice, 1_571.43m), await OwedAsync(story));
        Assert.Equal("Begin, Ask, Wait", await MovesAsync(story));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task The_next_invoice_takes_it_gives_it_up_when_it_is_deleted_and_settles_it_when_it_is_finalised()
    {
        await using var story = await OpenAsync();
        await Negative.GivenBalanceAsync(story);
        await CheckAsync(story);

        var first = await story.CreateAsync(Ledger.Draft("INV 003"));
        Assert.Equal(OwedBalanceState.Taken, (await OwedAsync(story)).State);
        await story.DeleteAsync(first);
        Assert.Equal(OwedBalanceState.NextInvoice, (await OwedAsync(story)).State);
        await story.PayAsync(await story.CreateAsync(Ledger.Draft("INV 004")));

        Assert.Equal(OwedBalanceState.TakenOff, (await OwedAsync(story)).State);
        Assert.Equal("Begin, Ask, Wait, Take, GiveUp, Take, TakeOff", await MovesAsync(story));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task What_was_paid_back_is_taken_by_no_invoice_and_found_by_the_reconciliation()
    {
        await using var story = await OpenAsync();
        await Negative.GivenBalanceAsync(story);
        Assert.Contains(await story.OfferedAsync(), l => l.StartsWith("BalanceBroughtForward INV 002", StringComparison.Ordinal));

        Assert.Equal("£1,571.43 is owed back. Enter that amount: it is settled as a whole", (await RefusedAsync(story, 1_571.42m, Today)).Message);
        Assert.Equal("PaidOn", (await RefusedAsync(story, 1_571.43m, Today.AddDays(1))).Field);
        await PaidAsync(story, 1_571.43m, Today);

        Assert.Equal(OwedBalanceState.PaidBack, (await OwedAsync(story)).State);
        Assert.DoesNotContain(await story.OfferedAsync(), l => l.StartsWith("BalanceBroughtForward", StringComparison.Ordinal));
        await using var db = story.Database.Context();
        var reconciled = (await new Reconciliation(db).ReadAsync(CancellationToken.None)).Single(p => p.ProviderRef == "P1001");
        Assert.Equal((0m, 1_571.43m, 0m), (reconciled.Balances, reconciled.Settled, reconciled.Lost));
        Assert.Contains("BACS 77", await story.Database.ScalarAsync<string>("select data::text from journal where move = 'RecordPayment'"), StringComparison.Ordinal);
        await story.PayAsync(await story.CreateAsync(Ledger.Draft("INV 003")));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task A_letter_settles_it_with_a_reason_and_only_within_ones_limit()
    {
        await using var story = await OpenAsync();
        await Negative.GivenBalanceAsync(story);
        await story.Database.ExecuteAsync($"delete from user_limits where user_id = (select id from users where email = '{MoneyGivens.Bo}') and kind = 'Finalise'");

        await Assert.ThrowsAsync<NoLimitIsSet>(() => LetterAsync(story, MoneyGivens.Bo));
        await LetterAsync(story, MoneyGivens.Fay);

        await using var db = story.Database.Context();
        var owed = await db.Set<OwedBalance>().AsNoTracking().SingleAsync();
        Assert.Equal((OwedBalanceState.ByLetter, "L/7", "The home has closed", Today), (owed.State, owed.Reference, owed.Reason, owed.SettledOn));
        await Assert.ThrowsAsync<MovedMeanwhile>(() => PaidAsync(story, 1_571.43m, Today)); // once
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task What_stands_on_an_invoice_by_now_is_not_settled_twice()
    {
        await using var story = await OpenAsync();
        await Negative.GivenBalanceAsync(story);
        var before = await story.Database.ScalarAsync<Guid>("select id from owed_balances");
        await story.CreateAsync(Ledger.Draft("INV 003"));
        await story.Database.ExecuteAsync($"set session_replication_role = replica; update owed_balances set state = 'Asked'; update workflow_instances set state = 'Asked' where id = '{before}'; set session_replication_role = origin");

        Assert.Contains("stands on an invoice or credit note by now", (await RefusedAsync(story, 1_571.43m, Today)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_lets_no_invoice_take_what_was_settled()
    {
        await using var story = await OpenAsync();
        var negative = await Negative.GivenBalanceAsync(story);
        var other = await story.CreateAsync(Ledger.Draft("INV 003", keys: [(await story.ProposalAsync()).Single(l => l.LineItemRef == "L4010").Key]));
        await story.DeleteAsync(other);
        await PaidAsync(story, 1_571.43m, Today);
        var next = await story.CreateAsync(Ledger.Draft("INV 004"));

        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => story.Database.ExecuteAsync(
            $"insert into invoice_lines (id, invoice_id, kind, balance_of, revision, value, vat, contribution, working, is_live) values (gen_random_uuid(), '{next}', 'BalanceBroughtForward', '{negative}', 0, -1571.43, 0, 0, '{{}}', true)"));
    }

    [Fact]
    public async Task What_was_invoiced_too_much_is_listed_since_it_was_seen_until_an_invoice_took_it()
    {
        await using var story = await OpenAsync();
        await story.OpenFebruaryAsync();
        await story.App.GivenFinalisedInvoiceAsync();
        Assert.Empty(await ListedAsync(story));
        await story.Database.ExecuteAsync("update care_package_line_items set end_date = '2016-02-18' where ref = 'L4001'");
        await NightAsync(story);

        Assert.Equal(["L4001 (C1170421), 01/02/2016 - 29/02/2016: £4,142.86 was invoiced, £2,571.43 is right by the register; The next invoice takes it off; 1571.43"], await ListedAsync(story));
        var since = await story.Database.ScalarAsync<DateTime>("select since from owed_lines");
        await NightAsync(story);
        Assert.Equal(since, await story.Database.ScalarAsync<DateTime>("select since from owed_lines"));

        story.Clock.Advance(TimeSpan.FromDays(1));
        await story.Database.ExecuteAsync("update owed_lines set amount = 1"); // other than what it is by now
        await NightAsync(story);
        Assert.Equal((since, 1_571.43m), (await story.Database.ScalarAsync<DateTime>("select since from owed_lines"), await story.Database.ScalarAsync<decimal>("select amount from owed_lines")));

        var id = await story.CreateAsync(Ledger.Draft("INV 002"));
        Assert.Equal(["L4001 (C1170421), 01/02/2016 - 29/02/2016: More was invoiced than is right by the register; On an invoice that is not submitted yet; 1571.43"], await ListedAsync(story));
        await story.PayAsync(id);
        Assert.Equal(["Rest of invoice INV 002: The invoice came to less than nothing; Nothing more can be invoiced: a credit note or a payment settles it; 1571.43"], await ListedAsync(story));
        Assert.Empty(await ListedAsync(story, MoneyGivens.Max)); // another provider's
        Assert.Single(await ListedAsync(story, MoneyGivens.Fay));
    }

    [Fact]
    public async Task A_credit_note_is_asked_for_when_no_payment_is_to_come_and_settled_it_is_in_no_batch()
    {
        await using var story = await OpenAsync();
        var note = await GivenCreditNoteAsync(story);
        await CheckAsync(story);
        Assert.Equal(0L, await story.Database.ScalarAsync<long>("select count(*) from owed_balances")); // it lowers the payment of the invoice
        Assert.Equal(["Credit note CN 1: It gives back what was invoiced; The next payment is less by it; 1571.43"], await ListedAsync(story));

        await story.Database.GivenPaidAsync(new(2016, 3, 2), "INV 001");
        await CheckAsync(story);
        Assert.Equal((OwedBalanceState.Asked, 1_571.43m), await OwedAsync(story));
        Assert.Equal(["Credit note CN 1: It gives back what was invoiced; No payment is to come that it could be taken off: a payment to the council settles it; 1571.43"], await ListedAsync(story));
        await PaidAsync(story, 1_571.43m, Today);

        Assert.Empty(await ListedAsync(story));
        Assert.EndsWith("Finalise, Settle", await story.MovesAsync(note), StringComparison.Ordinal);
        Assert.Equal(Today, (await story.InvoiceAsync(note)).PaidOn);
        await using var db = story.Database.Context();
        Assert.Equal((0m, 0m), (await new Reconciliation(db).ReadAsync(CancellationToken.None)).Select(p => (p.Settled, p.Lost)).Single());
        Assert.Empty(await story.BreaksAsync());
        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => story.Database.ExecuteAsync(
            $"set session_replication_role = replica; insert into batch_payments (batch_number, position, provider_ref, provider, amount, state) values (1, 1, 'P1001', 'S', 1, 'Standing'); set session_replication_role = origin; insert into batched_invoices (invoice_id, batch_number, position, amount, state) values ('{note}', 1, 1, -1571.43, 'Standing')"));
        Assert.Contains("was paid or settled", refused.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_credit_note_in_a_payment_batch_is_taken_and_taken_off_once_the_batch_is_paid()
    {
        await using var story = await OpenAsync();
        var note = await GivenCreditNoteAsync(story);
        await story.Database.GivenPaidAsync(new(2016, 3, 2), "INV 001");
        await CheckAsync(story);
        await story.Database.ExecuteAsync(
            $"set session_replication_role = replica; insert into batched_invoices (invoice_id, batch_number, position, amount, state) values ('{note}', 1, 1, -1571.43, 'Standing'); set session_replication_role = origin");
        Assert.Equal("It stands in a payment batch by now, which takes it off", (await RefusedAsync(story, 1_571.43m, Today)).Message);

        await CheckAsync(story);
        Assert.Equal(OwedBalanceState.Taken, (await OwedAsync(story)).State);
        await story.Database.ExecuteAsync($"update invoices set paid_on = '2016-03-02' where id = '{note}'");
        await CheckAsync(story);
        Assert.Equal(OwedBalanceState.TakenOff, (await OwedAsync(story)).State);
        Assert.Equal("Begin, Ask, Take, TakeOff", await MovesAsync(story));
    }

    /// <summary>February was invoiced in full and ended on the 18th; a credit note gives back what was too much.</summary>
    private static async Task<Guid> GivenCreditNoteAsync(Story story)
    {
        await story.OpenFebruaryAsync();
        await story.App.GivenFinalisedInvoiceAsync();
        var invoice = await story.Database.ScalarAsync<Guid>("select id from invoices");
        await story.Database.ExecuteAsync("update care_package_line_items set end_date = '2016-02-18' where ref = 'L4001'");
        var note = await story.CreditAsync(invoice, "CN 1", ((await story.LinesAsync(invoice)).Single().Id, 1_571.43m));
        await story.PayAsync(note);
        return note;
    }

    /// <summary>The only line item of P1001 that goes on is Cinder's.</summary>
    private async Task<Story> OpenAsync()
    {
        var story = await Ledger.OpenAsync(cluster);
        await story.Database.ExecuteAsync("update care_package_line_items set authorised = false where ref = 'L4002'");
        return story;
    }

    private static async Task<List<string>> ListedAsync(Story story, string email = MoneyGivens.Ivy)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<OwedBackList>().FindAsync(await story.Database.ActorAsync(email), null, 1, CancellationToken.None);
        return [.. found.Rows.Select(r => FormattableString.Invariant($"{r.What}: {r.Why}; {r.How}; {r.Amount:0.00}"))];
    }

    private static async Task NightAsync(Story story)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MonthsToInvoice>().CheckAsync("P1001", CancellationToken.None);
    }

    /// <summary>What follows an import, and is done each night.</summary>
    private static async Task CheckAsync(Story story)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        await ((IRegisterFollower)scope.ServiceProvider.GetRequiredService<OwedBalances>()).FollowAsync(CancellationToken.None);
    }

    private static async Task<(OwedBalanceState State, decimal Amount)> OwedAsync(Story story)
    {
        await using var db = story.Database.Context();
        var owed = await db.Set<OwedBalance>().AsNoTracking().SingleAsync();
        return (owed.State, owed.Amount);
    }

    private static Task<string?> MovesAsync(Story story)
        => story.Database.ScalarAsync<string>("select string_agg(j.move, ', ' order by j.seq) from journal j join owed_balances o on o.id = j.instance_id");

    private static Task<SettlementIsNotPossible> RefusedAsync(Story story, decimal amount, DateOnly on) => Assert.ThrowsAsync<SettlementIsNotPossible>(() => PaidAsync(story, amount, on));

    private static Task PaidAsync(Story story, decimal amount, DateOnly on)
        => MoveAsync(story, MoneyGivens.Fay, OwedBackWorkflow.RecordPayment, new MoveForm().Fill("PaidAmount", amount).Fill("PaidOn", on).Fill("PaidReference", "BACS 77"));

    private static Task LetterAsync(Story story, string email)
        => MoveAsync(story, email, OwedBackWorkflow.RecordLetter, new MoveForm()
            .Fill("LetterAmount", 1_571.43m).Fill("LetterOn", Today).Fill("LetterReference", "L/7").Fill("Reason", "The home has closed"));

    private static async Task MoveAsync(Story story, string email, string move, MoveForm form)
    {
        var id = await story.Database.ScalarAsync<Guid>("select id from owed_balances");
        await story.App.MoveInvoiceAsync(email, (make, by) => make.HandleAsync(OwedBackWorkflow.DefinitionName, move, by, new(id, Guid.NewGuid()), form, CancellationToken.None));
    }
}
