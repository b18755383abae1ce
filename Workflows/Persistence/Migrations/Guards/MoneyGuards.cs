namespace Portal.Workflows.Persistence.Migrations;

/// <summary>
/// What the database refuses about money: to change a line after it was written (it may be taken off, while its invoice is
/// with the provider, and then stays off), to change the figures of what was submitted, to delete any of it, to mark a
/// payment a second time, to give back more than was paid, and to change an order or a period that was issued.
/// </summary>
internal static class MoneyGuards
{
    private const string Invoices =
        """
        create trigger invoice_lines_are_final
            after update of id, invoice_id, kind, line_item_ref, period, revision, ss_ref, commitment_year, contract_ref, balance_of, credits_line_id, value, vat, contribution, working
            on invoice_lines for each row execute function refuse_change();

        create function invoice_must_be_with_the_provider() returns trigger language plpgsql as $$
        begin
            if (select state from invoices where id = new.invoice_id) not in ('Unsubmitted', 'Deleted') then
                raise exception '% of % is refused: the invoice was submitted', tg_op, tg_table_name using errcode = 'restrict_violation';
            end if;
            return null;
        end $$;
        create trigger invoice_lines_of_submitted_invoices_stay after insert or update of is_live
            on invoice_lines for each row execute function invoice_must_be_with_the_provider();
        create trigger lines_taken_off_stay_off after update of is_live on invoice_lines
            for each row when (new.is_live and not old.is_live) execute function refuse_change();

        create trigger submitted_invoices_keep_their_figures
            after update of provider_ref, kind, credits_id, number, number_key, date_on_invoice, financial_year, items_value, items_vat, items_contribution, allows_total_editing, total, total_vat, difference_reason
            on invoices for each row when (old.state <> 'Unsubmitted') execute function refuse_change();
        create trigger deleted_invoices_are_final after update on invoices
            for each row when (old.state = 'Deleted') execute function refuse_change();
        create trigger paid_invoices_stay_paid after update of paid_on on invoices
            for each row when (old.paid_on is not null) execute function refuse_change();

        alter table invoices set (fillfactor = 80);
        """;

    private const string CreditNotes =
        """
        create function credit_notes_give_back_what_was_paid() returns trigger language plpgsql as $$
        declare
            paid numeric;
            given numeric;
        begin
            -- Of an invoice of less than nothing the balance may be given back, which is less than nothing too.
            select case when v.items_value + v.items_vat - v.items_contribution < 0 then v.items_contribution - v.items_value - v.items_vat else v.total + v.total_vat - v.items_contribution end
                into paid from invoices v where v.id = new.credits_id for no key update;
            select coalesce(sum(v.items_contribution - v.items_value - v.items_vat), 0)
                into given from invoices v where v.credits_id = new.credits_id and v.state <> 'Deleted';
            if given > paid then
                raise exception 'credit notes of invoice % give back % of %', new.credits_id, given, paid using errcode = 'restrict_violation';
            end if;
            return null;
        end $$;
        create trigger credit_notes_give_back_what_was_paid after insert on invoices
            for each row when (new.kind = 'CreditNote') execute function credit_notes_give_back_what_was_paid();
        """;

    private static readonly string[] Final = ["purchase_order_revisions", "purchase_order_lines", "released_periods"];

    public static IEnumerable<string> Sql =>
    [
        Triggers.Stays(["invoices", "invoice_lines", "purchase_orders", .. Final]),
        .. Final.Select(x => $"create trigger {x}_are_final before update on {x} for each row execute function refuse_change();"),
        Invoices,
        CreditNotes,
        Triggers.OnlyGrows("payment_batches", "batch_payments", "batched_invoices", "line_suggestions"),
    ];
}
