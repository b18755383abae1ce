using Npgsql;
using Portal.Domain.Payments;

namespace Portal.Workflows.PurchaseOrders;

/// <summary>
/// Compares what a provider's orders should say (<see cref="DueOrderLines"/>) with what they say, and issues the
/// revisions that differ. All of it in SQL: no order comes into memory.
/// </summary>
internal sealed class OrderRevisions(NpgsqlConnection connection)
{
    private const string Issued = "issued_orders";

    private const string Make = $"create temp table {Issued} (id uuid not null, ss_ref text not null, year integer not null, revision integer not null, value numeric not null) on commit drop";

    // A commitment has changed where a line is new, is gone, or says something else. Where none is left, its value is 0.
    private const string Orders =
        $"""
        with standing as (
            select o.ss_ref, o.year, l.line_item_ref, l.service_ref, l.service_level, l."from", l."to", l.weekly_cost, l.value
            from purchase_orders o join purchase_order_lines l on l.order_id = o.id and l.revision = o.revision
            where o.provider_ref = $1 and o.year <= $2),
        changed as (
            select distinct coalesce(d.ss_ref, s.ss_ref) as ss_ref, coalesce(d.year, s.year) as year
            from {DueOrderLines.Table} d full join standing s on s.ss_ref = d.ss_ref and s.year = d.year and s.line_item_ref = d.line_item_ref
            where (d.service_ref, d.service_level, d."from", d."to", d.weekly_cost, d.value)
                is distinct from (s.service_ref, s.service_level, s."from", s."to", s.weekly_cost, s.value)),
        worked_out as (
            select c.ss_ref, c.year, coalesce(sum(d.value), 0) as value
            from changed c left join {DueOrderLines.Table} d on d.ss_ref = c.ss_ref and d.year = c.year
            group by c.ss_ref, c.year),
        revised as (
            update purchase_orders o set revision = o.revision + 1, value = w.value, revised_at = $3
            from worked_out w where o.provider_ref = $1 and o.ss_ref = w.ss_ref and o.year = w.year
            returning o.id, o.ss_ref, o.year, o.revision, o.value),
        made as (
            insert into purchase_orders (id, provider_ref, ss_ref, year, revision, value, issued_at, revised_at)
            select gen_random_uuid(), $1, w.ss_ref, w.year, 1, w.value, $3, $3
            from worked_out w
            where not exists (select from purchase_orders o where o.provider_ref = $1 and o.ss_ref = w.ss_ref and o.year = w.year)
            order by w.year, w.ss_ref
            returning id, ss_ref, year, revision, value)
        insert into {Issued} select * from revised union all select * from made
        """;

    private const string Revisions = $"insert into purchase_order_revisions (order_id, revision, value, issued_at) select id, revision, value, $1 from {Issued}";

    private const string Lines =
        $"""
        insert into purchase_order_lines (order_id, revision, line_item_ref, service_ref, service_level, "from", "to", days, weekly_cost, value)
        select i.id, i.revision, d.line_item_ref, d.service_ref, d.service_level, d."from", d."to", d.days, d.weekly_cost, d.value
        from {Issued} i join {DueOrderLines.Table} d on d.ss_ref = i.ss_ref and d.year = i.year
        """;

    private const string Count = $"select (count(*) filter (where revision = 1))::int, (count(*) filter (where revision > 1))::int from {Issued}";

    /// <param name="provider">Whose orders.</param>
    /// <param name="until">Orders of later years are left alone.</param>
    /// <param name="at">When the revisions are issued, UTC.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<RaisedOrders> IssueAsync(string provider, FinancialYear until, DateTimeOffset at, CancellationToken ct)
    {
        await ExecuteAsync(Make, ct);
        await ExecuteAsync(Orders, ct, provider, until.StartYear, at);
        await ExecuteAsync(Revisions, ct, at);
        await ExecuteAsync(Lines, ct);
        await using var command = new NpgsqlCommand(Count, connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return new RaisedOrders(reader.GetInt32(0), reader.GetInt32(1));
    }

    private async Task ExecuteAsync(string sql, CancellationToken ct, params object[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var value in parameters)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync(ct);
    }
}
