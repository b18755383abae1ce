using Npgsql;
using NpgsqlTypes;
using Portal.Domain.Payments;
using Portal.Domain.PurchaseOrders;

namespace Portal.Workflows.PurchaseOrders;

/// <summary>
/// What a provider's orders should say now, in a temporary table of this transaction. Line items come from a cursor, some
/// at a time, so that their number does not matter to the memory.
/// </summary>
internal sealed class DueOrderLines(NpgsqlConnection connection)
{
    public const string Table = "due_order_lines";

    private const int AtATime = 2_000;

    private const string Make =
        $"""
        create temp table {Table} (ss_ref text not null, year integer not null, line_item_ref text not null, service_ref text not null,
            service_level text not null, "from" date not null, "to" date not null, days integer not null, weekly_cost numeric not null, value numeric not null) on commit drop
        """;

    // Whether the contract wants an agreed document first is a question of paying, not of ordering.
    private const string Open =
        """
        declare authorised_items no scroll cursor for
        select l.ref, l.ss_ref, l.service_ref, l.service_level, l.start_date, l.end_date, l.weekly_cost
        from care_package_line_items l join contracts c on c.ref = l.contract_ref
        where c.provider_ref = $1 and l.authorised and l.start_date <= $2
        """;

    private const string Copy = $"""copy {Table} (ss_ref, year, line_item_ref, service_ref, service_level, "from", "to", days, weekly_cost, value) from stdin (format binary)""";

    /// <param name="provider">Whose line items, by their contract.</param>
    /// <param name="until">The last financial year that orders are raised for.</param>
    /// <param name="ct">Stops it.</param>
    public async Task WorkOutAsync(string provider, FinancialYear until, CancellationToken ct)
    {
        await ExecuteAsync(Make, ct);
        await ExecuteAsync(Open, ct, new() { Value = provider }, new() { Value = until.Last });
        while (await FetchAsync(ct) is { Count: > 0 } items)
        {
            await CopyAsync(items, until, ct);
        }

        await ExecuteAsync("close authorised_items", ct);
        await ExecuteAsync($"analyze {Table}", ct);
    }

    private async Task<List<Item>> FetchAsync(CancellationToken ct)
    {
        var items = new List<Item>(AtATime);
        await using var command = new NpgsqlCommand($"fetch {AtATime} from authorised_items", connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            items.Add(new Item(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetString(2),
                reader.GetString(3),
                reader.GetFieldValue<DateOnly>(4),
                reader.IsDBNull(5) ? null : reader.GetFieldValue<DateOnly>(5),
                reader.GetDecimal(6)));
        }

        return items;
    }

    private async Task CopyAsync(List<Item> items, FinancialYear until, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync(Copy, ct);
        copy.Timeout = TimeSpan.Zero;
        foreach (var item in items)
        {
            foreach (var cost in YearCost.Of(item.Start, item.End, item.WeeklyCost, until))
            {
                await copy.StartRowAsync(ct);
                await copy.WriteAsync(item.SsRef, NpgsqlDbType.Text, ct);
                await copy.WriteAsync(cost.Year.StartYear, NpgsqlDbType.Integer, ct);
                await copy.WriteAsync(item.Ref, NpgsqlDbType.Text, ct);
                await copy.WriteAsync(item.ServiceRef, NpgsqlDbType.Text, ct);
                await copy.WriteAsync(item.ServiceLevel, NpgsqlDbType.Text, ct);
                await copy.WriteAsync(cost.From, NpgsqlDbType.Date, ct);
                await copy.WriteAsync(cost.To, NpgsqlDbType.Date, ct);
                await copy.WriteAsync(cost.Days, NpgsqlDbType.Integer, ct);
                await copy.WriteAsync(item.WeeklyCost, NpgsqlDbType.Numeric, ct);
                await copy.WriteAsync(cost.Value, NpgsqlDbType.Numeric, ct);
            }
        }

        await copy.CompleteAsync(ct);
    }

    private async Task ExecuteAsync(string sql, CancellationToken ct, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.Parameters.AddRange(parameters);
        await command.ExecuteNonQueryAsync(ct);
    }

    private sealed record Item(string Ref, string SsRef, string ServiceRef, string ServiceLevel, DateOnly Start, DateOnly? End, decimal WeeklyCost);
}
