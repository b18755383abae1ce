using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Domain.Actions;
using Portal.Workflows.Actions;
using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Invoices.OwedBack;
using Portal.Workflows.Persistence;
using Portal.Workflows.Placements;

namespace Portal.Workflows.Periods.OpenLines;

/// <summary>
/// Works the open lines out again of which a move may have changed something. A finalised invoice takes its own lines off in its own transaction; the rest follows the move at once.
/// </summary>
public sealed class OpenLineKeeper(PortalDbContext db, ProposalReader proposals, EngineClock clock) : IMoveFollower
{
    /// <summary>SQL, to be gone on with: what is open <c>now</c> by the rule, and by a proposal that is handed over.</summary>
    private static string Now(OpenLineScope scope) =>
        $"""
        with blocking as (
            select l.ref as line_item_ref, r.first as period, r.provider_ref {PeriodSql.Blocking} and {scope.Read}),
        due as (select * from unnest(@items, @months, @providers, @amounts) d (line_item_ref, period, provider_ref, due)),
        now as (
            select line_item_ref, period, coalesce(b.provider_ref, d.provider_ref) as provider_ref, b.line_item_ref is not null as blocks, d.due
            from blocking b full join due d using (line_item_ref, period))
        """;

    private static string Write(OpenLineScope scope) =>
        $"""
        {Now(scope)},
        gone as (
            delete from open_lines o where {scope.Kept}
                and not exists (select from now where now.line_item_ref = o.line_item_ref and now.period = o.period))
        insert into open_lines (line_item_ref, period, provider_ref, blocks, due)
        select n.line_item_ref, n.period, n.provider_ref, n.blocks, n.due from now n
        left join open_lines o on o.line_item_ref = n.line_item_ref and o.period = n.period
        where (o.provider_ref, o.blocks, o.due) is distinct from (n.provider_ref, n.blocks, n.due) -- what is kept already is not locked either
        order by n.line_item_ref, n.period
        on conflict (line_item_ref, period) do update set provider_ref = excluded.provider_ref, blocks = excluded.blocks, due = excluded.due
        """;

    private static string Differences(OpenLineScope scope) =>
        $"""
        {Now(scope)}
        select coalesce(o.period, n.period) as "Value" from now n
        full join (select * from open_lines o where {scope.Kept}) o on o.line_item_ref = n.line_item_ref and o.period = n.period
        where (o.provider_ref, o.blocks, o.due) is distinct from (n.provider_ref, n.blocks, n.due)
        """;

    /// <summary>What puts lines on invoices or takes them off, finalises them, or makes lines payable: most documents and actions do neither.</summary>
    internal static bool Follows(FollowedMove move) => move switch
    {
        { Definition: InvoiceWorkflow.DefinitionName } => move.Move
            is InvoiceMoves.Create or InvoiceMoves.Update or InvoiceMoves.Suggest or InvoiceMoves.TakeBack or InvoiceMoves.Delete or InvoiceMoves.Finalise,
        { Definition: PlacementWorkflow.DefinitionName } => move.Move is not PlacementMoves.Remind,
        { Definition: ContractWorkflow.DefinitionName } => move is { Move: ContractMoves.Agree, Subject: DocumentToMove { IsAskedForByContract: true } },
        { Definition: ActionWorkflow.DefinitionName } => move is { Move: ActionMoves.Close or ActionMoves.Reopen or ActionMoves.TakeUpAgain, Subject: ActionItem { SubjectKind: SubjectKind.Invoice } },
        { Definition: PeriodWorkflow.DefinitionName } => move.Move is PeriodMoves.Release or PeriodMoves.ReleaseEarly,
        _ => false,
    };

    static bool IMoveFollower.Follows(FollowedMove move) => Follows(move);

    static ItemKind IMoveFollower.Item => MonthsToInvoice.Months;

    async Task IMoveFollower.FollowAsync(FollowedMove move, CancellationToken ct)
    {
        if (OpenLineScope.ItemsOf(move) is not { } items)
        {
            await KeepAsync(OpenLineScope.OfMonths([move]), ct);
        }
        else if (await db.Database.SqlQueryRaw<string>(items, move.Id).ToListAsync(ct) is { Count: > 0 } touched)
        {
            await KeepAsync(OpenLineScope.OfItems(move.ProviderRef, touched), ct);
        }
    }

    async Task IMoveFollower.FollowAllAsync(IReadOnlyList<FollowedMove> moves, CancellationToken ct)
    {
        var released = moves.ToLookup(m => m.Definition == PeriodWorkflow.DefinitionName);
        if (released[true].Any())
        {
            await KeepAsync(OpenLineScope.OfMonths(released[true]), ct);
        }

        foreach (var move in released[false])
        {
            await ((IMoveFollower)this).FollowAsync(move, ct);
        }
    }

    /// <summary>What can be invoiced of each month of these providers that has any.</summary>
    internal async Task<Dictionary<(string Provider, DateOnly Month), MonthDue>> DueAsync(IReadOnlyList<string> providers, CancellationToken ct)
        => (await db.Database.SqlQuery<DueMonth>(
            $"""
            select provider_ref, period, count(*)::int as lines, (count(*) filter (where due = 0))::int as zero_lines, sum(due) as money
            from open_lines where provider_ref = any ({providers.ToArray()}) and due is not null group by provider_ref, period
            """).ToListAsync(ct)).ToDictionary(m => (m.ProviderRef, m.Period), m => new MonthDue(m.Lines, m.ZeroLines, m.Money));

    /// <summary>One after the other for a provider: what was read is written before somebody reads again.</summary>
    /// <param name="scope">Where something may have changed; where what is kept does not come to what a provider's months say, everything of it is worked out again.</param>
    /// <param name="ct">Stops it.</param>
    internal Task KeepAsync(OpenLineScope scope, CancellationToken ct) => db.InTurnAsync(
        scope.Providers.Select(TurnOf),
        async () =>
        {
            var wrong = scope.IsAll ? [] : await WrongAsync(scope.Providers, ct);
            if (wrong.Count < scope.Providers.Count)
            {
                // A few lines each time; of a whole provider or month it matters how many there are.
                await (scope.Items is null ? WorkOutAsync(scope, ct) : db.WithOnePlanAsync(() => WorkOutAsync(scope, ct), ct));
            }

            foreach (var provider in wrong)
            {
                await WorkOutAsync(OpenLineScope.All(provider), ct);
            }

            return wrong.Count;
        },
        ct);

    /// <summary>In which turn a provider's months are worked out.</summary>
    internal static string TurnOf(string provider) => $"months {provider}";

    /// <summary>Those of whom what is kept does not come to their months' own figures: so it is after an upgrade, or where a move was cut short.</summary>
    private async Task<List<string>> WrongAsync(IReadOnlyList<string> providers, CancellationToken ct)
    {
        var due = await DueAsync(providers, ct);
        var months = await (
            from r in db.ReleasedPeriods.AsNoTracking()
            join i in db.Instances.AsNoTracking() on r.Id equals i.Id
            where providers.Contains(r.ProviderRef) && i.Note != null
            select new { r.ProviderRef, r.First, i.Note, i.Money }).ToListAsync(ct);
        var kept = due.Keys.ToLookup(k => k.Provider);
        var said = months.ToLookup(m => m.ProviderRef);
        return [.. providers.Where(p => kept[p].Count() != said[p].Count()
            || said[p].Any(m => due.GetValueOrDefault((p, m.First)) is var month && (month.Note != m.Note || month.Total != m.Money)))];
    }

    private async Task<int> WorkOutAsync(OpenLineScope scope, CancellationToken ct)
    {
        var (due, owedBack) = (new List<ProposedLine>(), new List<ProposedLine>());
        await foreach (var line in scope.Months is { } months ? proposals.ReadAsync(scope.Providers, months, ct) : proposals.ReadAsync(scope.Providers[0], scope.Items, ct))
        {
            due.Add(line);
            if (OwedLines.Has(line))
            {
                owedBack.Add(line);
            }
        }

        await WriteAsync(scope, due, ct);
        if (owedBack.Count > 0 || await db.Set<OwedLine>().AnyAsync(o => scope.Providers.Contains(o.ProviderRef), ct))
        {
            await OwedLines.KeepAsync(db, owedBack, scope.Kept, scope.Parameters(), clock.Now, ct);
        }

        return due.Count;
    }

    private Task<int> WriteAsync(OpenLineScope scope, List<ProposedLine> due, CancellationToken ct)
    {
        var sql = Write(scope);
        return db.Database.ExecuteSqlRawAsync(sql, Parameters(scope, due), ct);
    }

    /// <summary>How much of a provider is kept otherwise than working all of it out says; nothing is put right.</summary>
    /// <returns>The months of lines that differ, one for each line; and whether the months' own figures do.</returns>
    internal Task<(List<DateOnly> Lines, bool Figures)> CompareAsync(string provider, CancellationToken ct) => db.InTurnAsync(
        TurnOf(provider),
        async () =>
        {
            var scope = OpenLineScope.All(provider);
            var sql = Differences(scope);
            var due = await proposals.ReadAsync(provider, items: null, ct).ToListAsync(ct);
            return (await db.Database.SqlQueryRaw<DateOnly>(sql, Parameters(scope, due)).ToListAsync(ct), await WrongAsync([provider], ct) is not []);
        },
        ct);

    private static object[] Parameters(OpenLineScope scope, List<ProposedLine> due) =>
    [
        .. scope.Parameters(),
        new NpgsqlParameter("items", due.Select(l => l.LineItemRef!).ToArray()),
        new NpgsqlParameter("months", due.Select(l => l.First!.Value).ToArray()),
        new NpgsqlParameter("providers", due.Select(l => l.ProviderRef).ToArray()),
        new NpgsqlParameter("amounts", due.Select(l => l.Amounts.Payable).ToArray()),
    ];

    private sealed record DueMonth(string ProviderRef, DateOnly Period, int Lines, int ZeroLines, decimal Money);
}
