using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Domain.CarePackages;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Invoices.OwedBack;
using Portal.Workflows.Persistence;
using Portal.Workflows.Persistence.Mappings;

namespace Portal.Workflows.Invoices;

/// <summary>
/// What a provider can invoice now: each payable line item's released months that stand on no invoice yet, months that
/// were invoiced and should be something else by now, and negative rests; but nothing that is under query. Streamed: one row
/// of the database at a time.
/// </summary>
public sealed class ProposalReader(PortalDbContext db)
{
    private static readonly string Sql = Write();
    private static readonly string OfItems = Write(items: "and l.ref = any ($2)");
    private static readonly string OfMonth = Write(invoiced: "and x.period = $2", months: "and p.first = $2");

    // A line item's month is of interest where it is payable and meets the month, or where something was invoiced for it.
    private static string Write(string items = "", string invoiced = "", string months = "") =>
        $"""
        with items as (
            select l.ref, l.ss_ref, l.service_ref, l.start_date, l.end_date, l.weekly_cost, l.contribution_weekly, l.contribution_percent,
                   c.ref as contract_ref, c.name as contract, c.vat, c.allows_total_editing,
                   {PayableRule.Sql} as is_payable, {HeldRule.DaysSql} as held, {VatNumberRule.LacksSql} as lacks_vat_number
            from care_package_line_items l
            join contracts c on c.ref = l.contract_ref
            where c.provider_ref = $1 {items}),
        invoiced as (
            select x.line_item_ref, x.period, sum(x.value) as value, sum(x.vat) as vat, sum(x.contribution) as contribution,
                   max(x.revision) filter (where x.kind <> 'Credit') as revision,
                   coalesce(sum(x.value) filter (where x.kind = 'Credit' and v.state <> 'Finalised'), 0) as waiting_value,
                   coalesce(sum(x.vat) filter (where x.kind = 'Credit' and v.state <> 'Finalised'), 0) as waiting_vat,
                   coalesce(sum(x.contribution) filter (where x.kind = 'Credit' and v.state <> 'Finalised'), 0) as waiting_contribution
            from invoice_lines x
            left join invoices v on v.id = x.invoice_id and x.kind = 'Credit'
            where x.is_live and x.line_item_ref in (select ref from items) {invoiced}
            group by x.line_item_ref, x.period)
        select i.ref, i.ss_ref, cl.surname || ', ' || cl.forename, i.start_date, i.end_date, i.weekly_cost, i.contribution_weekly, i.contribution_percent,
               i.contract_ref, i.contract, i.vat, i.allows_total_editing, i.is_payable, p.first,
               x.value, x.vat, x.contribution, x.revision, x.line_item_ref is not null,
               x.waiting_value, x.waiting_vat, x.waiting_contribution, i.service_ref, s.name, i.held, i.lacks_vat_number
        from items i
        join services s on s.ref = i.service_ref
        join clients cl on cl.ss_ref = i.ss_ref
        join released_periods p on p.provider_ref = $1 {months}
        left join invoiced x on x.line_item_ref = i.ref and x.period = p.first
        where (x.line_item_ref is not null
            or (i.is_payable and i.start_date < p.first + interval '1 month' and (i.end_date is null or i.end_date >= p.first)))
            and not exists (
                select from line_suggestions q join actions a on a.id = q.action_id join invoice_lines o on o.id = q.line_id
                where q.line_item_ref = i.ref and q.period = p.first and a.state <> 'Closed' and not exists (
                    select from invoice_lines b
                    where b.line_item_ref = q.line_item_ref and b.period = q.period and b.is_live and b.kind in ('Payment', 'Adjustment') and b.revision >= o.revision))
        order by cl.surname, cl.forename, i.ss_ref, p.first, i.start_date, i.ref
        """;

    /// <summary>Everything that is due within <paramref name="scope"/>, and what is owed back wherever it is; balances brought forward come last.</summary>
    public async IAsyncEnumerable<ProposedLine> ReadAsync(string providerRef, ProposalScope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var line in ReadAsync(providerRef, items: null, month: null, ct))
        {
            if (line.IsChosenAlways || scope.Has(line))
            {
                yield return line;
            }
        }

        foreach (var balance in await BalancesAsync(providerRef, ct))
        {
            if (balance.IsChosenAlways || scope.Has(balance))
            {
                yield return balance;
            }
        }
    }

    /// <summary>What is due of a provider's line items, without balances.</summary>
    /// <param name="providerRef">Whose.</param>
    /// <param name="items">Of these alone, in all months; null: of all.</param>
    /// <param name="month">In this month alone, by its first day; null, or where there are items: in all.</param>
    /// <param name="ct">Stops it.</param>
    internal async IAsyncEnumerable<ProposedLine> ReadAsync(string providerRef, IReadOnlyCollection<string>? items, DateOnly? month, [EnumeratorCancellation] CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var command = new NpgsqlCommand(items is not null ? OfItems : month is null ? Sql : OfMonth, (NpgsqlConnection)db.Database.GetDbConnection());
        command.Parameters.Add(new() { Value = providerRef });
        if (items is not null || month is not null)
        {
            command.Parameters.Add(new() { Value = items?.ToArray() ?? (object)month!.Value });
        }

        try
        {
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                if (Line(reader) is { } line)
                {
                    yield return line;
                }
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync(); // also where the caller has seen enough
        }
    }

    /// <summary>Null where the month stands on invoices as it should.</summary>
    private static ProposedLine? Line(NpgsqlDataReader r)
    {
        var terms = new LineTerms(
            r.GetFieldValue<DateOnly>(3),
            r.IsDBNull(4) ? null : r.GetFieldValue<DateOnly>(4),
            r.GetDecimal(5),
            Enum.Parse<VatRate>(r.GetString(10)),
            r.IsDBNull(6) ? null : r.GetDecimal(6),
            r.IsDBNull(7) ? null : r.GetDecimal(7),
            r.GetBoolean(12))
        {
            Held = HeldRule.Spans(r.IsDBNull(24) ? null : r.GetFieldValue<DateOnly[]>(24)),
            LacksVatNumber = r.GetBoolean(25),
        };
        var period = new PaymentPeriod(r.GetFieldValue<DateOnly>(13));
        var isInvoiced = r.GetBoolean(18);
        var invoiced = isInvoiced ? new LineAmounts(r.GetDecimal(14), r.GetDecimal(15), r.GetDecimal(16)) : LineAmounts.Zero;
        var waiting = isInvoiced ? new LineAmounts(r.GetDecimal(19), r.GetDecimal(20), r.GetDecimal(21)) : LineAmounts.Zero;
        var isFirst = r.IsDBNull(17);
        var isHeld = PaymentCalculation.HeldDays(terms, period.First, period.Last) > 0 && PaymentCalculation.PaidDays(terms, period.First, period.Last) == 0;
        var shouldBe = PaymentCalculation.Standing(terms, period, invoiced);
        var before = Standing(shouldBe, invoiced, waiting);
        var due = shouldBe - before;
        // A zero line is payable like any other, once; a month that has become nothing is only ever adjusted.
        if (due == LineAmounts.Zero && !(isFirst && terms.IsPayable && !isHeld))
        {
            return null;
        }

        return new ProposedLine
        {
            Kind = isFirst && before == LineAmounts.Zero ? InvoiceLineKind.Payment : InvoiceLineKind.Adjustment,
            LineItemRef = r.GetString(0),
            First = period.First,
            Revision = isFirst ? 0 : r.GetInt32(17) + 1,
            SsRef = r.GetString(1),
            Client = r.GetString(2),
            ContractRef = r.GetString(8),
            Contract = r.GetString(9),
            ServiceRef = r.GetString(22),
            Service = r.GetString(23),
            AllowsTotalEditing = r.GetBoolean(11),
            Amounts = due,
            Working = LineWorking.Of(terms, period, shouldBe, before),
        };
    }

    /// <summary>
    /// What counts as invoiced beside a credit note that is on its way: what it would give back is neither taken a second time nor, since it
    /// may still be deleted, paid again.
    /// </summary>
    /// <param name="shouldBe">What the month costs.</param>
    /// <param name="invoiced">All lines, credits too.</param>
    /// <param name="waiting">Of those, the credits that are not finalised.</param>
    private static LineAmounts Standing(LineAmounts shouldBe, LineAmounts invoiced, LineAmounts waiting)
    {
        if (waiting == LineAmounts.Zero)
        {
            return invoiced;
        }

        var without = invoiced - waiting;
        var (lower, higher) = waiting.Value < 0 ? (invoiced, without) : (without, invoiced);
        return shouldBe.Value < lower.Value ? lower : shouldBe.Value > higher.Value ? higher : shouldBe;
    }

    private async Task<List<ProposedLine>> BalancesAsync(string providerRef, CancellationToken ct)
    {
        var settled = db.SettledBalances();
        var negative = await db.Invoices.AsNoTracking()
            .Where(v => v.ProviderRef == providerRef && v.State == InvoiceState.Finalised && v.Kind == InvoiceKind.Invoice
                && EF.Property<decimal>(v, PayableColumns.OfItems) < 0
                && !db.InvoiceLines.Any(l => l.BalanceOf == v.Id && l.IsLive)
                && !settled.Any(o => o.InvoiceId == v.Id))
            .OrderBy(v => v.FinalisedAt)
            .Select(v => new { v.Id, v.Number, v.ItemsValue, v.ItemsVat, v.ItemsContribution })
            .ToListAsync(ct);
        return
        [
            .. negative.Select(v => new ProposedLine
            {
                Kind = InvoiceLineKind.BalanceBroughtForward,
                BalanceOf = v.Id,
                BalanceNumber = v.Number,
                Amounts = new LineAmounts(v.ItemsValue, v.ItemsVat, v.ItemsContribution),
            }),
        ];
    }
}
