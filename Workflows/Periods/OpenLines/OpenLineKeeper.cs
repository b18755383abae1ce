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
    /// <param name="read">Which line items <c>l</c> and months <c>r</c> were worked out.</param>
    /// <param name="kept">The same of what is kept, <c>o</c>.</param>
    private static string Sql(string read, string kept) =>
        $"""
        with blocking as (
            select l.ref as line_item_ref, r.first as period {PeriodSql.Blocking} and r.provider_ref = @provider and {read}),
        due as (select * from unnest(@items, @months, @amounts) d (line_item_ref, period, due)),
        now as (
            select line_item_ref, period, b.line_item_ref is not null as blocks, d.due
            from blocking b full join due d using (line_item_ref, period)),
        gone as (
            delete from open_lines o where o.provider_ref = @provider and {kept}
                and not exists (select from now where now.line_item_ref = o.line_item_ref and now.period = o.period))
        insert into open_lines (line_item_ref, period, provider_ref, blocks, due)
        select n.line_item_ref, n.period, @provider, n.blocks, n.due from now n
        left join open_lines o on o.line_item_ref = n.line_item_ref and o.period = n.period
        where (o.provider_ref, o.blocks, o.due) is distinct from (@provider, n.blocks, n.due) -- what is kept already is not locked either
        order by n.line_item_ref, n.period
        on conflict (line_item_ref, period) do update set provider_ref = excluded.provider_ref, blocks = excluded.blocks, due = excluded.due
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

    async Task IMoveFollower.FollowAsync(FollowedMove move, CancellationToken ct)
    {
        var scope = OpenLineScope.ItemsOf(move) is { } items
            ? new OpenLineScope(await db.Database.SqlQueryRaw<string>(items, move.Id).ToListAsync(ct), Month: null)
            : new OpenLineScope(null, await db.ReleasedPeriods.Where(r => r.Id == move.Id).Select(r => r.First).SingleAsync(ct));
        if (scope.Items is not { Count: 0 })
        {
            await KeepAsync(move.ProviderRef, scope, ct);
        }
    }

    /// <summary>What can be invoiced of each month of a provider that has any.</summary>
    internal async Task<Dictionary<DateOnly, MonthDue>> DueAsync(string provider, CancellationToken ct)
        => (await db.Database.SqlQuery<DueMonth>(
            $"""
            select period, count(*)::int as lines, (count(*) filter (where due = 0))::int as zero_lines, sum(due) as money
            from open_lines where provider_ref = {provider} and due is not null group by period
            """).ToListAsync(ct)).ToDictionary(m => m.Period, m => new MonthDue(m.Lines, m.ZeroLines, m.Money));

    /// <summary>One after the other for a provider: what was read is written before somebody reads again.</summary>
    /// <param name="provider">Whose.</param>
    /// <param name="scope">Where something may have changed; where what is kept does not come to what its months say, everything is worked out again.</param>
    /// <param name="ct">Stops it.</param>
    internal Task KeepAsync(string provider, OpenLineScope scope, CancellationToken ct) => db.InTurnAsync(
        $"months {provider}",
        async () =>
        {
            var within = scope == OpenLineScope.All || await AddsUpAsync(provider, ct) ? scope : OpenLineScope.All;
            var (due, owedBack) = (new List<ProposedLine>(), new List<ProposedLine>());
            await foreach (var line in proposals.ReadAsync(provider, within.Items, within.Month, ct))
            {
                due.Add(line);
                if (OwedLines.Has(line))
                {
                    owedBack.Add(line);
                }
            }

            await WriteAsync(provider, within, due, ct);
            await OwedLines.KeepAsync(db, provider, owedBack, within.Items, within.Month, clock.Now, ct);
            return due.Count;
        },
        ct);

    /// <summary>Whether the months' own figures come to the same: not so after an upgrade, or where a move was cut short.</summary>
    private async Task<bool> AddsUpAsync(string provider, CancellationToken ct)
    {
        var due = await DueAsync(provider, ct);
        var months = await (
            from r in db.ReleasedPeriods.AsNoTracking()
            join i in db.Instances.AsNoTracking() on r.Id equals i.Id
            where r.ProviderRef == provider && i.Note != null
            select new { r.First, i.Note, i.Money }).ToListAsync(ct);
        return months.Count == due.Count && months.All(m => due.GetValueOrDefault(m.First) is var kept && kept.Note == m.Note && kept.Total == m.Money);
    }

    private Task<int> WriteAsync(string provider, OpenLineScope scope, List<ProposedLine> due, CancellationToken ct)
    {
        var (read, kept) = scope switch
        {
            { Items: not null } => ("l.ref = any (@scope)", "o.line_item_ref = any (@scope)"),
            { Month: not null } => ("r.first = @scope", "o.period = @scope"),
            _ => ("true", "true"),
        };
        object[] parameters =
        [
            new NpgsqlParameter("provider", provider),
            new NpgsqlParameter("items", due.Select(l => l.LineItemRef!).ToArray()),
            new NpgsqlParameter("months", due.Select(l => l.First!.Value).ToArray()),
            new NpgsqlParameter("amounts", due.Select(l => l.Amounts.Payable).ToArray()),
        ];
        object? of = scope.Items?.ToArray() ?? (object?)scope.Month;
        Task<int> Write() => db.Database.ExecuteSqlRawAsync(Sql(read, kept), of is null ? parameters : [.. parameters, new NpgsqlParameter("scope", of)], ct);
        return scope.Items is null ? Write() : db.WithOnePlanAsync(Write, ct); // a few lines each time; of a whole provider or month it matters how many there are
    }

    private sealed record DueMonth(DateOnly Period, int Lines, int ZeroLines, decimal Money);
}
