using Portal.Domain.Invoices;
using Portal.Workflows.Engine;
using static Portal.Workflows.Engine.Statement;

namespace Portal.Workflows.Invoices;

/// <summary>How an invoice is written when it moves: everything that a move may change.</summary>
internal static class InvoiceSql
{
    /// <summary>Takes lines off and writes the figures that are left.</summary>
    public static Statement Figures(InvoiceToMove hand)
    {
        var v = hand.Invoice;
        return new(
            """
            with taken_off as (update invoice_lines set is_live = false where invoice_id = $1 and id = any ($2))
            update invoices set number = $3, number_key = $4, date_on_invoice = $5, financial_year = $6, items_value = $7, items_vat = $8,
                items_contribution = $9, allows_total_editing = $10, total = $11, total_vat = $12, difference_reason = $13, updated_at = $14
            where id = $1
            """,
            P(v.Id),
            P(hand.TakenOff.ToArray()),
            P(v.Number),
            P(v.NumberKey),
            P(v.DateOnInvoice),
            P(v.FinancialYear),
            P(v.ItemsValue),
            P(v.ItemsVat),
            P(v.ItemsContribution),
            P(v.AllowsTotalEditing),
            P(v.Total),
            P(v.TotalVat),
            Text(v.DifferenceReason),
            P(v.UpdatedAt));
    }

    /// <summary>Frees its lines and its number.</summary>
    public static Statement Deleted(InvoiceToMove hand) => new(
        """
        with taken_off as (update invoice_lines set is_live = false where invoice_id = $1 and is_live)
        update invoices set state = 'Deleted', updated_at = $2 where id = $1
        """,
        P(hand.Invoice.Id),
        P(hand.Invoice.UpdatedAt));

    /// <summary>Writes what moves, and no figure: the database refuses those once it was submitted.</summary>
    public static Statement Moved(InvoiceToMove hand) => Moved(hand, hand.Invoice.State == InvoiceState.Authorised ? "" : "with " + Claimed); // it was claimed before

    /// <summary>
    /// The same, and the lines that no month waits for any more: those that are on no earlier invoice which is still under way. And what its commitments come to now.
    /// </summary>
    public static Statement Finalised(InvoiceToMove hand) => Moved(
        hand,
        """
        with done as (
            update open_lines k set blocks = false
            from invoice_lines x
            where x.invoice_id = $1 and x.is_live and x.kind <> 'Credit' and k.line_item_ref = x.line_item_ref and k.period = x.period and k.blocks
                and not exists (
                    select from invoice_lines y join invoices w on w.id = y.invoice_id
                    where y.line_item_ref = x.line_item_ref and y.period = x.period and y.is_live and y.kind <> 'Credit' and y.revision < x.revision
                        and w.state <> 'Finalised' and w.id <> $1)),
        spent as (
            insert into commitment_spend (provider_ref, ss_ref, year, value)
            select v.provider_ref, x.ss_ref, x.commitment_year, sum(x.value)
            from invoices v join invoice_lines x on x.invoice_id = v.id
            where v.id = $1 and x.is_live and x.ss_ref is not null
            group by v.provider_ref, x.ss_ref, x.commitment_year
            order by x.ss_ref, x.commitment_year -- in one order, so that no two wait for each other
            on conflict (provider_ref, ss_ref, year) do update set value = commitment_spend.value + excluded.value)

        """);

    /// <summary>What its months are claimed of from now on, as it goes to the council, and no more, as it comes back from there.</summary>
    private const string Claimed =
        """
        claimed as (
            insert into claimed_months (provider_ref, period, invoiced, paid)
            select v.provider_ref, x.period, sum(case v.state when 'Unsubmitted' then x.payable else -x.payable end), 0
            from invoices v join invoice_lines x on x.invoice_id = v.id
            where v.id = $1 and (v.state = 'Unsubmitted') <> ($2 = 'Unsubmitted') and x.is_live and x.period is not null
            group by v.provider_ref, x.period
            order by x.period -- in one order, so that no two wait for each other
            on conflict (provider_ref, period) do update set invoiced = claimed_months.invoiced + excluded.invoiced)

        """;

    private static Statement Moved(InvoiceToMove hand, string with)
    {
        var v = hand.Invoice;
        return new(
            with +
            """
            update invoices set state = $2, updated_at = $3, submitted_at = $4, submitted_by = $5, return_reason = $6, authorised_at = $7, authorised_by = $8,
                authorised_by_id = $9, finalised_at = $10, finalised_by = $11, finalised_by_id = $12, expected_on = $13
            where id = $1
            """,
            P(v.Id),
            P(v.State.ToString()),
            P(v.UpdatedAt),
            At(v.SubmittedAt),
            Text(v.SubmittedBy),
            Text(v.ReturnReason),
            At(v.AuthorisedAt),
            Text(v.AuthorisedBy),
            Id(v.AuthorisedById),
            At(v.FinalisedAt),
            Text(v.FinalisedBy),
            Id(v.FinalisedById),
            Day(v.ExpectedOn));
    }

    /// <summary>Writes the day of the payment, in its batch and for its months too, or that there is none any more; the database refuses another day.</summary>
    public static Statement Paid(InvoiceToMove hand) => new(
        """
        with batched as (update batched_invoices set paid_on = $2 where invoice_id = $1 and state = 'Standing'),
        claimed as (
            insert into claimed_months (provider_ref, period, invoiced, paid)
            select v.provider_ref, x.period, 0, sum(case when v.paid_on is null then x.payable else -x.payable end)
            from invoices v join invoice_lines x on x.invoice_id = v.id
            where v.id = $1 and (v.paid_on is null) <> ($2 is null) and x.is_live and x.period is not null
            group by v.provider_ref, x.period
            order by x.period
            on conflict (provider_ref, period) do update set paid = claimed_months.paid + excluded.paid)
        update invoices set paid_on = $2, updated_at = $3 where id = $1
        """,
        P(hand.Invoice.Id),
        Day(hand.Invoice.PaidOn),
        P(hand.Invoice.UpdatedAt));
}
