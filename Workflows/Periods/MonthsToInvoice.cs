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
public sealed class MonthsToInvoice(PortalDbContext db, WorkflowEngine engine, OpenLineKeeper lines, OneByOne each, EngineClock clock) : IMoveFollower, IRegisterFollower
{
    internal static readonly ItemKind Months = new(IRegisterFollower.Job, "months", "What is to be invoiced could not be worked out");

    /// <summary>The keeper of the open lines comes before it.</summary>
    static bool IMoveFollower.Follows(FollowedMove move) => OpenLineKeeper.Follows(move);

    static ItemKind IMoveFollower.Item => Months;

    Task IMoveFollower.FollowAsync(FollowedMove move, CancellationToken ct) => StandAsync([move.ProviderRef], ct);

    Task IMoveFollower.FollowAllAsync(IReadOnlyList<FollowedMove> moves, CancellationToken ct) => StandAsync([.. moves.Select(m => m.ProviderRef).Distinct()], ct);

    async Task IRegisterFollower.FollowAsync(CancellationToken ct)
    {
        var providers = await db.ReleasedPeriods.Select(r => r.ProviderRef).Distinct().OrderBy(p => p).ToListAsync(ct);
        await each.DoAsync(Months, providers, provider => provider, provider => CheckAsync(provider, ct), ct, db);
    }

    /// <summary>One provider's months, each of its lines worked out again.</summary>
    /// <returns>How many months it has.</returns>
    public async Task<int> CheckAsync(string provider, CancellationToken ct)
    {
        await lines.KeepAsync(OpenLineScope.All(provider), ct);
        return await StandAsync([provider], ct);
    }

    /// <summary>The months of providers by their open lines, one check of a provider after the other: what was read is written before somebody reads again.</summary>
    private Task<int> StandAsync(IReadOnlyList<string> providers, CancellationToken ct) => db.InTurnAsync(
        providers.Select(OpenLineKeeper.TurnOf),
        async () =>
        {
            var due = await lines.DueAsync(providers, ct);
            var months = await MonthsAsync(providers, ct);
            await SayAsync([.. months.Where(m => Says(m) != (m.Note, m.Money))], Says, ct);
            foreach (var month in months)
            {
                await MoveAsync(month, Due(month).Lines > 0, ct);
            }

            return months.Count;

            MonthDue Due(Month month) => due.GetValueOrDefault((month.ProviderRef, month.First));

            (string? Note, decimal? Money) Says(Month month) => (Due(month).Note, Due(month).Total);
        },
        ct);

    private Task<List<Month>> MonthsAsync(IReadOnlyList<string> providers, CancellationToken ct) => (
        from r in db.ReleasedPeriods.AsNoTracking()
        join i in db.Instances.AsNoTracking() on r.Id equals i.Id
        where providers.Contains(r.ProviderRef)
        orderby r.ProviderRef, r.First
        select new Month(r.Id, r.ProviderRef, r.First, i.State, i.Note, i.Money)).ToListAsync(ct);

    /// <summary>What is to be invoiced, where it is another than before.</summary>
    private async Task SayAsync(IReadOnlyList<Month> others, Func<Month, (string? Note, decimal? Money)> says, CancellationToken ct)
    {
        if (others.Count > 0)
        {
            var (ids, notes, money) = (others.Select(m => m.Id).ToArray(), others.Select(m => says(m).Note).ToArray(), others.Select(m => says(m).Money).ToArray());
            await db.Database.ExecuteSqlAsync(
                $"update workflow_instances i set note = d.note, money = d.money from unnest({ids}, {notes}, {money}) d (id, note, money) where i.id = d.id", ct);
        }
    }

    private async Task MoveAsync(Month month, bool hasLines, CancellationToken ct)
    {
        var move = (Enum.Parse<PeriodState>(month.State), hasLines) switch
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

    private sealed record Month(Guid Id, string ProviderRef, DateOnly First, string State, string? Note, decimal? Money);
}
