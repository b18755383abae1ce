using Microsoft.EntityFrameworkCore;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices;

/// <summary>Which days lines bill in arrears, in SQL and nowhere else: for the refusal of a date before them, and for the check of what is older.</summary>
internal static class BilledDays
{
    /// <summary>
    /// The last day that terms <c>t</c> bill of the month that begins on <c>t.period</c>: held days are not billed. Nothing where the month
    /// opened for <paramref name="provider"/> before it had ended: it is not billed in arrears.
    /// </summary>
    public static string LastSql(string provider) =>
        $"""
        (select upper(datemultirange({AmountSql.SharedSql}) - t.held) - 1 from released_periods o
         where o.provider_ref = {provider} and o.first = t.period and o.released_at at time zone 'Europe/London' >= t.period + interval '1 month')
        """;

    private static readonly string Sql =
        $"""
        select max({LastSql("t.provider_ref")}) as "Value" from (
            select {AmountSql.Terms}, c.provider_ref, x.period
            from unnest(@refs, @months) x (ref, period) join care_package_line_items l on l.ref = x.ref join contracts c on c.ref = l.contract_ref) t
        """;

    /// <summary>The last day that an invoice bills in arrears by its lines as they stand, without those that leave; null: none.</summary>
    public static async Task<DateOnly?> LastOfAsync(PortalDbContext db, Guid invoiceId, IReadOnlyCollection<Guid> leaving, CancellationToken ct)
    {
        var lines = await db.InvoiceLines.AsNoTracking().Where(l => l.InvoiceId == invoiceId && l.IsLive && l.Value > 0 && l.LineItemRef != null && !leaving.Contains(l.Id))
            .Select(l => new { Item = l.LineItemRef!, First = l.Period!.Value }).ToListAsync(ct);
        return await LastAsync(db, [.. lines.Select(l => (l.Item, l.First))], ct);
    }

    /// <summary>The same for lines that are about to stand on an invoice.</summary>
    public static Task<DateOnly?> LastOfAsync(PortalDbContext db, IEnumerable<ProposedLine> lines, CancellationToken ct)
        => LastAsync(db, [.. lines.Where(l => l is { LineItemRef: not null, Amounts.Value: > 0 }).Select(l => (l.LineItemRef!, l.First!.Value))], ct);

    private static async Task<DateOnly?> LastAsync(PortalDbContext db, IReadOnlyCollection<(string Item, DateOnly First)> lines, CancellationToken ct)
        => lines.Count == 0
            ? null
            : await db.Database.SqlQueryRaw<DateOnly?>(
                Sql,
                new Npgsql.NpgsqlParameter("refs", lines.Select(l => l.Item).ToArray()),
                new Npgsql.NpgsqlParameter("months", lines.Select(l => l.First).ToArray())).SingleAsync(ct);
}
