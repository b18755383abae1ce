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
/// were invoiced and should be something else by now, and negative rests; but nothing that is under query. Streamed: one client
/// at a time, in the order of clients, months, and line items by their start.
/// </summary>
public sealed class ProposalReader(PortalDbContext db)
{
    /// <summary>Of a credit note's line. Asked of those alone: joined, the server would look the invoice of every line up.</summary>
    private const string Waits = "(select v.state from invoices v where v.id = x.invoice_id) <> 'Finalised'";

    private static readonly string OfProvider = Sql("c.provider_ref = $1", "p.provider_ref = $1");
    private static readonly string OfItems = Sql("c.provider_ref = $1 and l.ref = any ($2)", "p.provider_ref = $1");
    private static readonly string OfMonths = Sql(
        "c.provider_ref = any ($1)",
        "p.id = any ($2)",
        "and x.period in (select m.first from released_periods m where m.id = any ($2))");

    /// <summary>A line item in each row, with the released months of its provider, what was invoiced of which, and which are under query.</summary>
    /// <param name="items">Which line items <c>l</c> of contracts <c>c</c>.</param>
    /// <param name="months">Which released months <c>p</c>.</param>
    /// <param name="invoiced">Of which months the lines <c>x</c> of invoices are read, where not of all.</param>
    private static string Sql(string items, string months, string invoiced = "") =>
        $"""
        with items as (
            select l.ref, l.ss_ref, l.service_ref, l.start_date, l.end_date, l.weekly_cost, l.contribution_weekly, l.contribution_percent,
                   c.ref as contract_ref, c.name as contract, c.vat, c.allows_total_editing,
                   {PayableRule.Sql} as is_payable, {HeldRule.DaysSql} as held, {VatNumberRule.LacksSql} as lacks_vat_number, c.provider_ref
            from care_package_line_items l
            join contracts c on c.ref = l.contract_ref
            where {items}),
        invoiced as (
            select x.line_item_ref, x.period, sum(x.value) as value, sum(x.vat) as vat, sum(x.contribution) as contribution,
                   max(x.revision) filter (where x.kind <> 'Credit') as revision,
                   coalesce(sum(x.value) filter (where x.kind = 'Credit' and {Waits}), 0) as waiting_value,
                   coalesce(sum(x.vat) filter (where x.kind = 'Credit' and {Waits}), 0) as waiting_vat,
                   coalesce(sum(x.contribution) filter (where x.kind = 'Credit' and {Waits}), 0) as waiting_contribution
            from invoice_lines x
            where x.is_live and x.line_item_ref in (select ref from items) {invoiced}
            group by x.line_item_ref, x.period),
        again as (
            select x.line_item_ref, array_agg(x.period) as periods, array_agg(x.revision) as revisions,
                   array_agg(array[x.value, x.vat, x.contribution, x.waiting_value, x.waiting_vat, x.waiting_contribution]) as amounts
            from invoiced x group by x.line_item_ref),
        queried as (
            select q.line_item_ref, array_agg(q.period) as periods
            from line_suggestions q join actions a on a.id = q.action_id join invoice_lines o on o.id = q.line_id
            where q.line_item_ref in (select ref from items) and a.state <> 'Closed' and not exists (
                select from invoice_lines b
                where b.line_item_ref = q.line_item_ref and b.period = q.period and b.is_live and b.kind in ('Payment', 'Adjustment') and b.revision >= o.revision)
            group by q.line_item_ref),
        months as (
            select p.provider_ref, array_agg(p.first) as periods from released_periods p where {months} group by p.provider_ref)
        select i.ref, i.ss_ref, cl.surname || ', ' || cl.forename, i.start_date, i.end_date, i.weekly_cost, i.contribution_weekly, i.contribution_percent,
               i.contract_ref, i.contract, i.vat, i.allows_total_editing, i.is_payable, i.held, i.lacks_vat_number, i.provider_ref, i.service_ref, s.name,
               m.periods, q.periods, x.periods, x.revisions, x.amounts
        from items i
        join months m on m.provider_ref = i.provider_ref
        join services s on s.ref = i.service_ref
        join clients cl on cl.ss_ref = i.ss_ref
        left join queried q on q.line_item_ref = i.ref
        left join again x on x.line_item_ref = i.ref
        order by cl.surname, cl.forename, i.ss_ref, i.start_date, i.ref
        """;

    /// <summary>Everything that is due within <paramref name="scope"/>, and what is owed back wherever it is; balances brought forward come last.</summary>
    public async IAsyncEnumerable<ProposedLine> ReadAsync(string providerRef, ProposalScope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var line in ReadAsync(providerRef, items: null, ct))
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
    /// <param name="items">Of these alone; null: of all.</param>
    /// <param name="ct">Stops it.</param>
    internal IAsyncEnumerable<ProposedLine> ReadAsync(string providerRef, IReadOnlyCollection<string>? items, CancellationToken ct)
        => items is null ? AskAsync(OfProvider, [providerRef], ct) : AskAsync(OfItems, [providerRef, items.ToArray()], ct);

    /// <summary>What is due of several providers in these months of theirs, by the ids of what was released, without balances.</summary>
    internal IAsyncEnumerable<ProposedLine> ReadAsync(IReadOnlyCollection<string> providers, IReadOnlyCollection<Guid> months, CancellationToken ct)
        => AskAsync(OfMonths, [providers.ToArray(), months.ToArray()], ct);

    private async IAsyncEnumerable<ProposedLine> AskAsync(string sql, object[] parameters, [EnumeratorCancellation] CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)db.Database.GetDbConnection());
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new() { Value = parameter });
        }

        try
        {
            await using var reader = await command.ExecuteReaderAsync(ct);
            var ofClient = new List<ProposedLine>();
            bool hasMore;
            do
            {
                hasMore = await reader.ReadAsync(ct);
                if (ofClient is [{ SsRef: var client }, ..] && (!hasMore || client != reader.GetString(1)))
                {
                    foreach (var line in ofClient.OrderBy(l => l.First))
                    {
                        yield return line;
                    }

                    ofClient.Clear();
                }

                if (hasMore)
                {
                    ofClient.AddRange(Lines(reader));
                }
            }
            while (hasMore);
        }
        finally
        {
            await db.Database.CloseConnectionAsync(); // also where the caller has seen enough
        }
    }

    /// <summary>What is due of the line item that the reader stands at: in months that it is payable in, or something was invoiced for.</summary>
    private static IEnumerable<ProposedLine> Lines(NpgsqlDataReader r)
    {
        var (item, invoiced) = (ItemToPropose.Of(r), InvoicedOfMonth.Of(r));
        DateOnly[] queried = r.IsDBNull(19) ? [] : r.GetFieldValue<DateOnly[]>(19);
        foreach (var first in r.GetFieldValue<DateOnly[]>(18).Except(queried))
        {
            var (period, before) = (new PaymentPeriod(first), invoiced.GetValueOrDefault(first));
            if ((before is not null || item.Terms.IsPayableIn(period)) && Line(item, period, before) is { } line)
            {
                yield return line;
            }
        }
    }

    /// <summary>Null where the month stands on invoices as it should.</summary>
    private static ProposedLine? Line(ItemToPropose item, PaymentPeriod period, InvoicedOfMonth? invoiced)
    {
        var terms = item.Terms;
        var isHeld = PaymentCalculation.HeldDays(terms, period.First, period.Last) > 0 && PaymentCalculation.PaidDays(terms, period.First, period.Last) == 0;
        var shouldBe = PaymentCalculation.Standing(terms, period, invoiced?.Amounts ?? LineAmounts.Zero);
        var before = invoiced is null ? LineAmounts.Zero : Standing(shouldBe, invoiced.Amounts, invoiced.Waiting);
        var due = shouldBe - before;
        // A zero line is payable like any other, once; a month that has become nothing is only ever adjusted.
        if (due == LineAmounts.Zero && !(invoiced?.Revision is null && terms.IsPayable && !isHeld))
        {
            return null;
        }

        return new ProposedLine
        {
            ProviderRef = item.ProviderRef,
            Kind = invoiced?.Revision is null && before == LineAmounts.Zero ? InvoiceLineKind.Payment : InvoiceLineKind.Adjustment,
            LineItemRef = item.Ref,
            First = period.First,
            Revision = invoiced?.Revision + 1 ?? 0,
            SsRef = item.SsRef,
            Client = item.Client,
            ContractRef = item.ContractRef,
            Contract = item.Contract,
            ServiceRef = item.ServiceRef,
            Service = item.Service,
            AllowsTotalEditing = item.AllowsTotalEditing,
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
        var (settled, carried) = (db.SettledBalances(), db.CarriedBalances());
        var negative = await db.Invoices.AsNoTracking()
            .Where(v => v.ProviderRef == providerRef && v.State == InvoiceState.Finalised && v.Kind == InvoiceKind.Invoice
                && EF.Property<decimal>(v, PayableColumns.OfItems) < 0
                && !carried.Any(l => l.BalanceOf == v.Id)
                && !settled.Any(o => o.InvoiceId == v.Id))
            .OrderBy(v => v.FinalisedAt)
            .Select(v => new { v.Id, v.Number, v.ItemsValue, v.ItemsVat, v.ItemsContribution })
            .ToListAsync(ct);
        return
        [
            .. negative.Select(v => new ProposedLine
            {
                ProviderRef = providerRef,
                Kind = InvoiceLineKind.BalanceBroughtForward,
                BalanceOf = v.Id,
                BalanceNumber = v.Number,
                Amounts = new LineAmounts(v.ItemsValue, v.ItemsVat, v.ItemsContribution),
            }),
        ];
    }
}
