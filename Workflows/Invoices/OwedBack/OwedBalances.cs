using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;
using Portal.Workflows.Persistence.Mappings;
using static Portal.Domain.Invoices.OwedBalanceState;

namespace Portal.Workflows.Invoices.OwedBack;

/// <summary>
/// Holds what invoices of less than nothing left against what took it since: asked after every move that puts it on an invoice or takes it off,
/// after every change of the register, and every night. A provider with nothing more to invoice is asked to pay it back; so it is with a credit note
/// that no payment is to come for.
/// </summary>
public sealed class OwedBalances(PortalDbContext db, WorkflowEngine engine, OwedBalanceQueries owed, OneByOne each, EngineClock clock) : IMoveFollower, IRegisterFollower
{
    private static readonly ItemKind Balances = new(IRegisterFollower.Job, "owed-back", "What is owed back could not be worked out");

    /// <summary>A month can be invoiced for more than nothing, or a payable line item goes on after the last month that is open.</summary>
    private const string InvoicesMore =
        $$"""
        select exists (
            select from released_periods r join workflow_instances i on i.id = r.id where r.provider_ref = {0} and i.state in ('Open', 'Changed') and i.money > 0)
        or exists (
            select from care_package_line_items l join contracts c on c.ref = l.contract_ref
            where c.provider_ref = {0} and l.weekly_cost > 0 and {{PayableRule.Sql}}
                and (l.end_date is null or l.end_date >= coalesce((select max(r.first) + interval '1 month' from released_periods r where r.provider_ref = {0}), '-infinity'))) as "Value"
        """;

    /// <summary>What is to be paid by now comes to more than the credit notes that lower it.</summary>
    private const string IsPaidMore =
        """
        select coalesce(sum(v.payable), 0) > 0 as "Value" from invoices v
        where v.provider_ref = {0} and v.paid_on is null and (v.payable > 0 or v.state = 'Finalised') and v.state in ('Unsubmitted', 'Pending', 'Authorised', 'Finalised')
        """;

    private const string Open =
        """
        select o.id, o.state, o.of_credit_note,
            case when o.of_credit_note then v.paid_on is not null or exists (select from batched_invoices b where b.invoice_id = v.id and b.state = 'Standing')
                else exists (select from invoice_lines l where l.balance_of = o.invoice_id and l.is_live and l.kind = 'BalanceBroughtForward') end as is_taken,
            case when o.of_credit_note then v.paid_on is not null
                else exists (
                    select from invoice_lines l join invoices t on t.id = l.invoice_id
                    where l.balance_of = o.invoice_id and l.is_live and l.kind = 'BalanceBroughtForward' and t.state = 'Finalised') end as is_off
        from owed_balances o join invoices v on v.id = o.invoice_id
        where o.provider_ref = {0} and o.state in ('NextInvoice', 'Asked', 'Taken')
        order by o.since, o.id
        """;

    static bool IMoveFollower.Follows(FollowedMove move) => move is { Definition: InvoiceWorkflow.DefinitionName, Move: InvoiceMoves.Create or InvoiceMoves.Delete or InvoiceMoves.Finalise };

    static ItemKind IMoveFollower.Item => Balances;

    Task IMoveFollower.FollowAsync(FollowedMove move, CancellationToken ct) => CheckAsync(move.ProviderRef, ct);

    async Task IRegisterFollower.FollowAsync(CancellationToken ct)
    {
        // What is settled stays so: of those it is not asked again.
        var begun = db.Set<OwedBalance>();
        var open = begun.Where(o => o.State == NextInvoice || o.State == Asked || o.State == Taken).Select(o => o.ProviderRef);
        var waiting = Negative.Where(v => !begun.Any(o => o.InvoiceId == v.Id)).Select(v => v.ProviderRef);
        await each.DoAsync(Balances, await open.Union(waiting).OrderBy(p => p).ToListAsync(ct), provider => provider, provider => CheckAsync(provider, ct), ct, db);
    }

    /// <summary>One provider's, one check after the other.</summary>
    /// <returns>How many balances of it are open.</returns>
    public Task<int> CheckAsync(string provider, CancellationToken ct) => db.InTurnAsync(
        $"owed back {provider}",
        async () =>
        {
            var invoicesMore = new Lazy<Task<bool>>(() => AsksAsync(InvoicesMore, provider, ct));
            var paidMore = new Lazy<Task<bool>>(async () => await invoicesMore.Value || await AsksAsync(IsPaidMore, provider, ct));
            foreach (var invoice in await Negative.Where(v => v.ProviderRef == provider && !db.Set<OwedBalance>().Any(o => o.InvoiceId == v.Id)).OrderBy(v => v.FinalisedAt).ToListAsync(ct))
            {
                // A credit note is taken off the next payment: it is nobody's business while one is to come.
                if (invoice.Kind == InvoiceKind.Invoice || !await paidMore.Value)
                {
                    await BeginAsync(invoice, ct);
                }
            }

            var open = await db.Database.SqlQueryRaw<OpenBalance>(Open, provider).ToListAsync(ct);
            foreach (var balance in open)
            {
                var more = balance.OfCreditNote ? paidMore : invoicesMore;
                await StandAsync(balance, await more.Value ? NextInvoice : Asked, ct);
            }

            return open.Count;
        },
        ct);

    private Task<bool> AsksAsync(string question, string provider, CancellationToken ct) => db.Database.SqlQueryRaw<bool>(question, provider).SingleAsync(ct);

    /// <summary>Finalised invoices of less than nothing, and credit notes that no payment has taken.</summary>
    private IQueryable<Invoice> Negative => db.Invoices.AsNoTracking().Where(v => v.State == InvoiceState.Finalised && (v.Kind == InvoiceKind.Invoice
        ? EF.Property<decimal>(v, PayableColumns.OfItems) < 0
        : v.PaidOn == null && EF.Property<decimal>(v, PayableColumns.OfInvoice) < 0));

    private async Task BeginAsync(Invoice invoice, CancellationToken ct)
    {
        var balance = OwedBalance.Of(Guid.CreateVersion7(clock.Now), invoice);
        db.Add(balance);
        var subject = new WorkflowSubject(balance.Id, OwedBackWorkflow.DefinitionName, balance.Title, invoice.ProviderRef, balance.State, OwedBackWorkflow.LineOf(balance));
        await engine.StartAsync(new NewSubject(subject, m => m.Data(new { balance.Number, balance.Amount }), new StartMove(OwedBackWorkflow.Begin, Notifies: null)), Actor.System, balance.Id, ct);
        db.ChangeTracker.Clear();
    }

    private async Task StandAsync(OpenBalance balance, OwedBalanceState free, CancellationToken ct)
    {
        var state = Enum.Parse<OwedBalanceState>(balance.State);
        while (Next(state, balance, free) is { } step)
        {
            var request = new MoveRequest(balance.Id, Guid.CreateVersion7(clock.Now));
            await engine.MoveAsync(step.Move, Actor.System, request, owed.LoaderFor(Actor.System), (loaded, _) => loaded.Subject.Turn(step.To), ct);
            state = step.To;
        }
    }

    private static (string Move, OwedBalanceState To)? Next(OwedBalanceState state, OpenBalance balance, OwedBalanceState free) => state switch
    {
        NextInvoice or Asked when balance.IsTaken => (OwedBackWorkflow.Take, Taken),
        Taken when balance.IsOff => (OwedBackWorkflow.TakeOff, TakenOff),
        Taken when !balance.IsTaken => (OwedBackWorkflow.GiveUp, NextInvoice),
        NextInvoice when free == Asked => (OwedBackWorkflow.Ask, Asked),
        Asked when free == NextInvoice => (OwedBackWorkflow.Wait, NextInvoice),
        _ => null,
    };

    /// <param name="Id">The balance.</param>
    /// <param name="State">Of <see cref="OwedBalanceState"/>.</param>
    /// <param name="OfCreditNote">Whether a payment takes it off, and no invoice.</param>
    /// <param name="IsTaken">It stands on an invoice or in a payment batch.</param>
    /// <param name="IsOff">That is finalised, or paid.</param>
    private sealed record OpenBalance(Guid Id, string State, bool OfCreditNote, bool IsTaken, bool IsOff);

    /// <summary>Whether each balance still stands where the journal says.</summary>
    internal sealed class IntegrityCheck() : StateIntegrityCheck("balance owed back", "owed_balances", OwedBackWorkflow.DefinitionName);
}
