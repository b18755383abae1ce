using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Domain.Invoices;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices.OwedBack;

/// <summary>Keeps what of a provider's proposal is owed back.</summary>
internal static class OwedLines
{
    private static string Sql(string within) =>
        $"""
        with due as (select * from unnest(@items, @months, @clients, @providers, @amounts, @invoiced) d (line_item_ref, period, ss_ref, provider_ref, amount, invoiced)),
        gone as (
            delete from owed_lines o where {within}
                and not exists (select from due where due.line_item_ref = o.line_item_ref and due.period = o.period))
        insert into owed_lines (line_item_ref, period, ss_ref, provider_ref, amount, invoiced, since)
        select line_item_ref, period, ss_ref, provider_ref, amount, invoiced, @now from due
        on conflict (line_item_ref, period) do update set amount = excluded.amount, invoiced = excluded.invoiced, provider_ref = excluded.provider_ref
            where (owed_lines.amount, owed_lines.invoiced, owed_lines.provider_ref) is distinct from (excluded.amount, excluded.invoiced, excluded.provider_ref)
        """;

    /// <summary>Whether a proposed line is owed back and not yet brought forward.</summary>
    public static bool Has(ProposedLine line) => line.LineItemRef is not null && InvoiceLine.IsOwedBack(line.Kind, line.Amounts);

    /// <param name="db">The database.</param>
    /// <param name="lines">All that proposals have of them, within what was asked.</param>
    /// <param name="within">SQL: those of the kept lines <c>o</c> of which it was asked.</param>
    /// <param name="of">What that SQL asks for.</param>
    /// <param name="now">UTC.</param>
    /// <param name="ct">Stops it.</param>
    public static Task KeepAsync(PortalDbContext db, IReadOnlyCollection<ProposedLine> lines, string within, IEnumerable<NpgsqlParameter> of, DateTimeOffset now, CancellationToken ct)
    {
        var sql = Sql(within);
        object[] parameters =
        [
            .. of,
            new NpgsqlParameter("now", now),
            new NpgsqlParameter("items", lines.Select(l => l.LineItemRef!).ToArray()),
            new NpgsqlParameter("months", lines.Select(l => l.First!.Value).ToArray()),
            new NpgsqlParameter("clients", lines.Select(l => l.SsRef!).ToArray()),
            new NpgsqlParameter("providers", lines.Select(l => l.ProviderRef).ToArray()),
            new NpgsqlParameter("amounts", lines.Select(l => -l.Amounts.Payable).ToArray()),
            new NpgsqlParameter("invoiced", lines.Select(l => l.Working?.Invoiced.Payable ?? 0).ToArray()),
        ];
        return db.Database.ExecuteSqlRawAsync(sql, parameters, ct);
    }
}
