using System.Data.Common;
using Portal.Domain.Payments;
using Portal.Domain.PurchaseOrders;
using Portal.Workflows.Register.Layout;

namespace Portal.Workflows.Register.Staging;

/// <summary>
/// What the good rows commit the council to: each line item that is new or changes, with what it costs on its orders before and after. A
/// slip of a decimal point shows here long before it is invoiced. Streamed: one row of the database at a time.
/// </summary>
internal sealed class OrderEffects(ImportConnection connection, ImportFindings findings, FinancialYear now)
{
    private static readonly string[] Terms = ["start_date", "end_date", "weekly_cost", "authorised"];

    public async Task FindAsync(StagedFile items, CancellationToken ct)
    {
        if (!items.Given)
        {
            return;
        }

        await connection.ReadAsync($"select count(*)::int from {items.File.Table}", row => findings.Known(row.GetInt32(0)), ct);
        var (old, becomes) = (string.Join(", ", Terms.Select(c => $"t.{c}")), string.Join(", ", Terms.Select(c => items.Has(c) ? $"s.{c}" : $"t.{c}")));
        await connection.ReadAsync(
            $"""
            select s.ref, s.ss_ref, s.line, {old}, {becomes}, t.ref is null
            from {items.File.Staging} s left join {items.File.Table} t on t.ref = s.ref
            where s.rejected is null and (t.ref is null or ({old}) is distinct from ({becomes}))
            order by s.ref
            """,
            row => findings.Ordered(new(row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetBoolean(11) ? 0 : Cost(row, 3), Cost(row, 7))),
            ct);
    }

    private decimal Cost(DbDataReader row, int from)
    {
        if (!row.GetBoolean(from + 3))
        {
            return 0;
        }

        var start = row.GetFieldValue<DateOnly>(from);
        var last = FinancialYear.Of(start) is var first && first > now ? first : now;
        return YearCost.Of(start, row.IsDBNull(from + 1) ? null : row.GetFieldValue<DateOnly>(from + 1), row.GetDecimal(from + 2), last).Sum(y => y.Value);
    }
}
