using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Portal.Domain.Invoices;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices.OwedBack;

/// <summary>Keeps what of a provider's proposal is owed back.</summary>
internal static class OwedLines
{
    private const string Sql =
        """
        with due as (select * from unnest(@items, @months, @clients, @amounts, @invoiced) d (line_item_ref, period, ss_ref, amount, invoiced)),
        gone as (
            delete from owed_lines o where o.provider_ref = @provider and (@within is null or o.line_item_ref = any (@within)) and (@month is null or o.period = @month)
                and not exists (select from due where due.line_item_ref = o.line_item_ref and due.period = o.period))
        insert into owed_lines (line_item_ref, period, ss_ref, provider_ref, amount, invoiced, since)
        select line_item_ref, period, ss_ref, @provider, amount, invoiced, @now from due
        on conflict (line_item_ref, period) do update set amount = excluded.amount, invoiced = excluded.invoiced, provider_ref = excluded.provider_ref
            where (owed_lines.amount, owed_lines.invoiced, owed_lines.provider_ref) is distinct from (excluded.amount, excluded.invoiced, excluded.provider_ref)
        """;

    /// <summary>Whether a proposed line is owed back and not yet brought forward.</summary>
    public static bool Has(ProposedLine line) => line.LineItemRef is not null && InvoiceLine.IsOwedBack(line.Kind, line.Amounts);

    /// <param name="db">The database.</param>
    /// <param name="provider">Whose.</param>
    /// <param name="lines">All that the proposal has of them, within what was asked.</param>
    /// <param name="items">Of which it was asked; null: of all.</param>
    /// <param name="month">In which it was asked; null: in all.</param>
    /// <param name="now">UTC.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task KeepAsync(
        PortalDbContext db, string provider, IReadOnlyCollection<ProposedLine> lines, IReadOnlyCollection<string>? items, DateOnly? month, DateTimeOffset now, CancellationToken ct)
    {
        if (lines.Count > 0 || await db.Set<OwedLine>().AnyAsync(o => o.ProviderRef == provider, ct))
        {
            await db.Database.ExecuteSqlRawAsync(
                Sql,
                [
                    new NpgsqlParameter("provider", provider),
                    new NpgsqlParameter("now", now),
                    new NpgsqlParameter("within", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = (object?)items?.ToArray() ?? DBNull.Value },
                    new NpgsqlParameter("month", NpgsqlDbType.Date) { Value = (object?)month ?? DBNull.Value },
                    new NpgsqlParameter("items", lines.Select(l => l.LineItemRef!).ToArray()),
                    new NpgsqlParameter("months", lines.Select(l => l.First!.Value).ToArray()),
                    new NpgsqlParameter("clients", lines.Select(l => l.SsRef!).ToArray()),
                    new NpgsqlParameter("amounts", lines.Select(l => -l.Amounts.Payable).ToArray()),
                    new NpgsqlParameter("invoiced", lines.Select(l => l.Working?.Invoiced.Payable ?? 0).ToArray()),
                ],
                ct);
        }
    }
}
