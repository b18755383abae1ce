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
/// after every change of the register, and every night. A provider with nothing more to invoice is asked to pay it back.
/// </summary>
public sealed class OwedBalances(PortalDbContext db, WorkflowEngine engine, OwedBalanceQueries owed, EngineClock clock) : IMoveFollower, IRegisterFollower
{
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

    static bool IMoveFollower.Follows(FollowedMove move) => move is { Definition: InvoiceWorkflow.DefinitionName, Move: InvoiceMoves.Create or InvoiceMoves.Delete or InvoiceMoves.Finalise };

    Task IMoveFollower.FollowAsync(FollowedMove move, CancellationToken ct) => CheckAsync(move.ProviderRef, ct);

    async Task IRegisterFollower.FollowAsync(CancellationToken ct)
    {
        foreach (var provider in await Negative.Select(v => v.ProviderRef).Distinct().OrderBy(p => p).ToListAsync(ct))
        {
            await CheckAsync(provider, ct);
        }
    }

    /// <summary>One provider's, one check after the other.</summary>
    public Task CheckAsync(string provider, CancellationToken ct) => db.InTurnAsync(
        $"owed back {provider}",
        async () =>
        {
            foreach (var invoice in await Negative.Where(v => v.ProviderRef == provider && !db.Set<OwedBalance>().Any(o => o.InvoiceId == v.Id)).OrderBy(v => v.FinalisedAt).ToListAsync(ct))
            {
                await BeginAsync(invoice, ct);
            }

            var open = await OpenAsync(provider, ct);
            var invoicesMore = open.Count > 0 && await db.Database.SqlQueryRaw<bool>(InvoicesMore, provider).SingleAsync(ct);
            foreach (var balance in open)
            {
                await StandAsync(balance, invoicesMore, ct);
            }

            return open.Count;
        },
        ct);

    /// <summary>Finalised invoices of less than nothing.</summary>
    private IQueryable<Invoice> Negative
        => db.Invoices.AsNoTracking().Where(v => v.State == InvoiceState.Finalised && v.Kind == InvoiceKind.Invoice && EF.Property<decimal>(v, PayableColumns.OfItems) < 0);

    private async Task BeginAsync(Invoice invoice, CancellationToken ct)
    {
        var balance = OwedBalance.Of(Guid.CreateVersion7(clock.Now), invoice);
        db.Add(balance);
        var title = $"Owed back from invoice {invoice.Number}";
        var subject = new WorkflowSubject(balance.Id, OwedBackWorkflow.DefinitionName, title, invoice.ProviderRef, balance.State, OwedBackWorkflow.LineOf(balance));
        await engine.StartAsync(new NewSubject(subject, m => m.Data(new { balance.Number, balance.Amount }), new StartMove(OwedBackWorkflow.Begin, Notifies: null)), Actor.System, balance.Id, ct);
        db.ChangeTracker.Clear();
    }

    private Task<List<Open>> OpenAsync(string provider, CancellationToken ct) => (
        from o in db.Set<OwedBalance>().AsNoTracking()
        where o.ProviderRef == provider && (o.State == NextInvoice || o.State == Asked || o.State == Taken)
        let taker = (
            from l in db.InvoiceLines
            join v in db.Invoices on l.InvoiceId equals v.Id
            where l.BalanceOf == o.InvoiceId && l.IsLive
            select (InvoiceState?)v.State).FirstOrDefault()
        orderby o.Since, o.Id
        select new Open(o.Id, o.State, taker)).ToListAsync(ct);

    private async Task StandAsync(Open balance, bool invoicesMore, CancellationToken ct)
    {
        var free = invoicesMore ? NextInvoice : Asked;
        var state = balance.State;
        while (Next(state, balance.TakenBy, free) is { } step)
        {
            var request = new MoveRequest(balance.Id, Guid.CreateVersion7(clock.Now));
            await engine.MoveAsync(step.Move, Actor.System, request, owed.LoaderFor(Actor.System), (loaded, _) => loaded.Subject.Turn(step.To), ct);
            state = step.To;
        }
    }

    private static (string Move, OwedBalanceState To)? Next(OwedBalanceState state, InvoiceState? takenBy, OwedBalanceState free) => (state, takenBy) switch
    {
        (NextInvoice or Asked, not null) => (OwedBackWorkflow.Take, Taken),
        (Taken, InvoiceState.Finalised) => (OwedBackWorkflow.TakeOff, TakenOff),
        (Taken, null) => (OwedBackWorkflow.GiveUp, NextInvoice),
        (NextInvoice, null) when free == Asked => (OwedBackWorkflow.Ask, Asked),
        (Asked, null) when free == NextInvoice => (OwedBackWorkflow.Wait, NextInvoice),
        _ => null,
    };

    private sealed record Open(Guid Id, OwedBalanceState State, InvoiceState? TakenBy);

    /// <summary>Whether each balance still stands where the journal says.</summary>
    internal sealed class IntegrityCheck() : StateIntegrityCheck("balance owed back", "owed_balances", OwedBackWorkflow.DefinitionName);
}
