using System.Data.Common;
using System.Globalization;
using Portal.Domain.Payments;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Register.Layout;
using static Portal.Workflows.Register.Staging.RegisterSql;

namespace Portal.Workflows.Register.Staging;

/// <summary>Says which line items of the files would pay the same days of a child twice, beside each other or beside those of the register.</summary>
internal sealed class OverlapNotes(ImportConnection connection, ImportFindings findings)
{
    /// <summary>No more than a person reads.</summary>
    private const int Most = 100;

    /// <summary>
    /// Each pair once, at the later of its rows, if both are authorised. No more is looked for than is told: a file whose line items are all
    /// one child's would have millions.
    /// </summary>
    public async Task NoteAsync(StagedFile items, CancellationToken ct)
    {
        if (!items.Given)
        {
            return;
        }

        await connection.ExecuteAsync(
            $"""
            create temp table paid_items on commit drop as
                select r.* from {Rows(items, "ss_ref", "service_ref", "service_level", "start_date", "end_date", "weekly_cost", "authorised")} r
                where r.authorised and (r.end_date is null or r.end_date >= r.start_date);
            create index on paid_items (ss_ref);
            analyze paid_items
            """,
            ct);
        var found = new SortedDictionary<(int Line, string Other), string>();
        await connection.ReadAsync(
            $"""
            select b.line, a.ref, b.ref, b.ss_ref, lower({OverlapRule.SharedSql}), upper({OverlapRule.SharedSql}) - 1, a.weekly_cost, b.weekly_cost
            from (select * from paid_items where line is not null order by line) b join paid_items a on {OverlapRule.PairSql}
            where a.line is null or a.line < b.line
            limit {Most + 1}
            """,
            row => found.Add((row.GetInt32(0), row.GetString(1)), Sentence(row)),
            ct);
        await connection.ExecuteAsync("drop table paid_items", ct);
        foreach (var sentence in found.Values.Take(Most))
        {
            findings.Note(RegisterFiles.LineItems.Name, sentence);
        }

        if (found.Count > Most)
        {
            findings.Note(RegisterFiles.LineItems.Name, $"more than {Most} pairs of line items pay the same days twice");
        }
    }

    private static string Sentence(DbDataReader row)
    {
        var from = row.GetFieldValue<DateOnly>(4);
        DateOnly? to = row.IsDBNull(5) ? null : row.GetFieldValue<DateOnly>(5);
        var (one, other) = (row.GetDecimal(6), row.GetDecimal(7));
        var days = to is { } last ? last.DayNumber - from.DayNumber + 1 : 0;
        var when = (days, to) switch
        {
            (_, null) => $"every day from {from:yyyy-MM-dd} on",
            (1, _) => $"1 day, {from:yyyy-MM-dd}",
            _ => $"{days} days, {from:yyyy-MM-dd} to {to:yyyy-MM-dd}",
        };
        var (less, more) = (Math.Min(one, other), Math.Max(one, other));
        var pounds = to is null ? (less, more) : (PaymentCalculation.ForDays(less, days), PaymentCalculation.ForDays(more, days));
        return $"line {row.GetInt32(0)}: line items {row.GetString(1)} and {row.GetString(2)} of client {row.GetString(3)} both pay {when}: "
            + $"{Twice(pounds)}{(to is null ? " a week" : "")} twice. End one of them before the other begins";
    }

    private static string Twice((decimal Less, decimal More) twice)
        => twice.Less == twice.More ? string.Create(CultureInfo.InvariantCulture, $"£{twice.Less:N2}") : string.Create(CultureInfo.InvariantCulture, $"£{twice.Less:N2} or £{twice.More:N2}");
}
