using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Periods;
using Portal.Workflows.Engine;
using Portal.Workflows.Periods.OpenLines;
using Portal.Workflows.Persistence;
using static Portal.Workflows.Periods.PeriodState;

namespace Portal.Workflows.Periods;

/// <summary>
/// Holds what each released month of a provider still has to be invoiced against its workflow: how many lines, for how much, and whether it
/// waits for the provider. Asked after every move that puts lines on invoices or takes them off, after every change of the register, and every night.
/// </summary>
public sealed class MonthsToInvoice(PortalDbContext db, WorkflowEngine engine, OpenLineKeeper lines, EngineClock clock) : IMoveFollower, IRegisterFollower
{
    /// <summary>The keeper of the open lines comes before it.</summary>
    static bool IMoveFollower.Follows(FollowedMove move) => OpenLineKeeper.Follows(move);

    Task IMoveFollower.FollowAsync(FollowedMove move, CancellationToken ct) => StandAsync(move.ProviderRef, ct);

    async Task IRegisterFollower.FollowAsync(CancellationToken ct)
    {
        foreach (var provider in await db.ReleasedPeriods.Select(r => r.ProviderRef).Distinct().OrderBy(p => p).ToListAsync(ct))
        {
            await CheckAsync(provider, ct);
        }
    }

    /// <summary>One provider's months, each of its lines worked out again.</summary>
    public async Task CheckAsync(string provider, CancellationToken ct)
    {
        await lines.KeepAsync(provider, OpenLineScope.All, ct);
        await StandAsync(provider, ct);
    }

    /// <summary>One provider's months by its open lines, one check after the other: what was read is written before somebody reads again.</summary>
    private Task<int> StandAsync(string provider, CancellationToken ct) => db.InTurnAsync(
        $"months {provider}",
        async () =>
        {
            var due = await lines.DueAsync(provider, ct);
            var months = await MonthsAsync(provider, ct);
            foreach (var month in months)
            {
                await StandAsync(month, due.GetValueOrDefault(month.First), ct);
            }

            return months.Count;
        },
        ct);

    private Task<List<Month>> MonthsAsync(string provider, CancellationToken ct) => (
        from r in db.ReleasedPeriods.AsNoTracking()
        join i in db.Instances.AsNoTracking() on r.Id equals i.Id
        where r.ProviderRef == provider
        orderby r.First
        select new Month(r.Id, r.First, i.State, i.Note, i.Money)).ToListAsync(ct);

    private async Task StandAsync(Month month, MonthDue due, CancellationToken ct)
    {
        if ((month.Note, month.Money) != (due.Note, due.Total))
        {
            await db.Instances.Where(i => i.Id == month.Id).ExecuteUpdateAsync(i => i.SetProperty(x => x.Note, due.Note).SetProperty(x => x.Money, due.Total), ct);
        }

        var move = (Enum.Parse<PeriodState>(month.State), due.Lines > 0) switch
        {
            (Open, false) => PeriodMoves.TakeUp,
            (Invoiced or Complete, true) => PeriodMoves.Offer,
            (Changed, false) => PeriodMoves.Complete,
            _ => null,
        };
        if (move is not null)
        {
            try
            {
                await engine.MoveAsync<ReleasedPeriod>(move, Actor.System, new MoveRequest(month.Id, Guid.CreateVersion7(clock.Now)), db.ReleasedPeriods.Loader(db), (_, _) => { }, ct);
            }
            catch (MovedMeanwhile)
            {
                // Its last invoice was finalised at this moment.
            }
        }
    }

    private sealed record Month(Guid Id, DateOnly First, string State, string? Note, decimal? Money);
}
