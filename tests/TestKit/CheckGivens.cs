namespace Portal.TestKit;

/// <summary>Invoices at which there is nothing to look at, without the months that come before in life.</summary>
public static class CheckGivens
{
    /// <summary>
    /// Each line item on an invoice had one before (sent, and returned; its month is before all others), and each commitment has an order
    /// that is large enough. By hand: what is submitted is otherwise kept as it was.
    /// </summary>
    public static Task GivenNothingToLookAtAsync(this TestDatabase database) => database.ExecuteAsync(
        """
        begin;
        set local session_replication_role = replica;
        insert into invoices (id, provider_ref, kind, created_at, created_by, number, number_key, date_on_invoice, financial_year, items_value, items_vat, items_contribution,
            allows_total_editing, total, total_vat, state, updated_at, submitted_at, submitted_by)
        select gen_random_uuid(), ref, 'Invoice', '2010-01-01Z', 'Somebody', 'EARLIER', 'EARLIER', '2010-02-01', 2009, 0, 0, 0, false, 0, 0, 'Unsubmitted', '2010-01-01Z', '2010-01-01Z', 'Somebody'
        from providers;
        insert into invoice_lines (id, invoice_id, kind, line_item_ref, period, revision, ss_ref, commitment_year, contract_ref, value, vat, contribution, working, is_live)
        select gen_random_uuid(), v.id, 'Payment', l.ref, '2010-01-01', 0, l.ss_ref, 2009, l.contract_ref, 0, 0, 0, '{}', true
        from care_package_line_items l join contracts c on c.ref = l.contract_ref join invoices v on v.provider_ref = c.provider_ref and v.number = 'EARLIER';
        insert into purchase_orders (id, provider_ref, ss_ref, year, revision, value, issued_at, revised_at)
        select gen_random_uuid(), o.*, 1, 1000000, '2010-01-01Z', '2010-01-01Z'
        from (select distinct v.provider_ref, l.ss_ref, l.commitment_year from invoice_lines l join invoices v on v.id = l.invoice_id where l.ss_ref is not null and v.number <> 'EARLIER') o
        on conflict do nothing;
        commit;
        """);
}
