using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Domain.Periods;
using Portal.Workflows.Actions;
using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Invoices.OwedBack;
using Portal.Workflows.Persistence;
using Portal.Workflows.Placements;
using static System.FormattableString;
using static Portal.Workflows.Periods.PeriodState;

namespace Portal.Workflows.Periods;

/// <summary>
/// Holds what each released month of a provider still has to be invoiced against its workflow: how many lines, for how much, and whether it
/// waits for the provider; and keeps which of them are owed back. Asked after every move that puts lines on invoices or takes them off, after every change of the register, and every night.
/// </summary>
public sealed class MonthsToInvoice(PortalDbContext db, WorkflowEngine engine, ProposalReader proposals, EngineClock clock) : IMoveFollower, IRegisterFollower
{
    /// <summary>What puts lines on invoices or takes them off, or makes lines payable: most documents and actions do neither.</summary>
    static bool IMoveFollower.Follows(FollowedMove move) => move switch
    {
        { Definition: InvoiceWorkflow.DefinitionName } => move.Move
            is InvoiceMoves.Create or InvoiceMoves.Update or InvoiceMoves.Suggest or InvoiceMoves.TakeBack or InvoiceMoves.Delete or InvoiceMoves.Finalise,
        { Definition: PlacementWorkflow.DefinitionName } => move.Move is not PlacementMoves.Remind,
        { Definition: ContractWorkflow.DefinitionName } => move is { Move: ContractMoves.Agree, Subject: DocumentToMove { IsAskedForByContract: true } },
        { Definition: ActionWorkflow.DefinitionName } => move is { Move: ActionMoves.Close or ActionMoves.Reopen or ActionMoves.TakeUpAgain, Subject: ActionItem { SubjectKind: SubjectKind.Invoice } },
        { Definition: PeriodWorkflow.DefinitionName } => move.Move is PeriodMoves.Release or PeriodMoves.ReleaseEarly,
        _ => false,
    };

    Task IMoveFollower.FollowAsync(FollowedMove move, CancellationToken ct) => CheckAsync(move.ProviderRef, ct);

    async Task IRegisterFollower.FollowAsync(CancellationToken ct)
    {
        foreach (var provider in await db.ReleasedPeriods.Select(r => r.ProviderRef).Distinct().OrderBy(p => p).ToListAsync(ct))
        {
            await CheckAsync(provider, ct);
        }
    }

    /// <summary>One provider's months, one check after the other: what was read is written before somebody reads again.</summary>
    public Task CheckAsync(string provider, CancellationToken ct) => db.InTurnAsync(
        $"months {provider}",
        async () =>
        {
            var owedBack = new List<ProposedLine>();
            var due = await DueAsync(provider, owedBack, ct);
            await OwedLines.KeepAsync(db, provider, owedBack, clock.Now, ct);
            var months = await MonthsAsync(provider, ct);
            foreach (var month in months)
            {
                await StandAsync(month, due.GetValueOrDefault(month.First), ct);
            }

            return months.Count;
        },
        ct);

    private async Task<Dictionary<DateOnly, Due>> DueAsync(string provider, List<ProposedLine> owedBack, CancellationToken ct)
    {
        var due = new Dictionary<DateOnly, Due>();
        await foreach (var line in proposals.ReadAsync(provider, ProposalScope.All, ct))
        {
            if (OwedLines.Has(line))
            {
                owedBack.Add(line);
            }

            if (line.First is { } month)
            {
                var sum = due.GetValueOrDefault(month);
                due[month] = new Due(sum.Lines + 1, sum.ZeroLines + (line.Amounts.Payable == 0 ? 1 : 0), sum.Money + line.Amounts.Payable);
            }
        }

        return due;
    }

    private Task<List<Month>> MonthsAsync(string provider, CancellationToken ct) => (
        from r in db.ReleasedPeriods.AsNoTracking()
        join i in db.Instances.AsNoTracking() on r.Id equals i.Id
        where r.ProviderRef == provider
        orderby r.First
        select new Month(r.Id, r.First, i.State, i.Note, i.Money)).ToListAsync(ct);

    private async Task StandAsync(Month month, Due due, CancellationToken ct)
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

    /// <summary>What of a month can be invoiced.</summary>
    private readonly record struct Due(int Lines, int ZeroLines, decimal Money)
    {
        public decimal? Total => Lines == 0 ? null : Money;

        public string? Note => (Lines, ZeroLines) switch
        {
            (0, _) => null,
            (1, 1) => "1 zero line",
            (_, _) when Lines == ZeroLines => Invariant($"{Lines} zero lines"),
            (1, _) => "1 line",
            (_, 0) => Invariant($"{Lines} lines"),
            (_, 1) => Invariant($"{Lines} lines, 1 of them a zero line"),
            _ => Invariant($"{Lines} lines, {ZeroLines} of them zero lines"),
        };
    }

    private sealed record Month(Guid Id, DateOnly First, string State, string? Note, decimal? Money);
}
