namespace Portal.Workflows.Persistence.Migrations;

/// <summary>What stands in a batch that was released may be marked as paid, once, with the day of its invoice.</summary>
internal static class PaidBatchGuards
{
    public const string Up =
        """
        create or replace function batched_invoice_changes() returns trigger language plpgsql as $$
        declare
            batch text := (select state from payment_batches where number = new.batch_number);
            payment text := (select state from batch_payments where batch_number = new.batch_number and position = new.position);
        begin
            if (new.invoice_id, new.batch_number, new.position, new.amount) is distinct from (old.invoice_id, old.batch_number, old.position, old.amount)
                or old.state <> 'Standing'
                or (new.state = 'HeldOut' and batch <> 'Made') or (new.state = 'Cancelled' and batch <> 'Cancelled') or (new.state = 'Returned' and payment <> 'Returned')
                or (new.state <> 'Standing' and new.paid_on is distinct from old.paid_on)
                or (new.state = 'Standing' and (batch <> 'Released' or old.paid_on is not null or new.paid_on is null
                    or new.paid_on is distinct from (select v.paid_on from invoices v where v.id = new.invoice_id))) then
                raise exception '% of % is refused', tg_op, tg_table_name using errcode = 'restrict_violation';
            end if;
            return null;
        end $$;
        """;

    public const string Down =
        """
        create or replace function batched_invoice_changes() returns trigger language plpgsql as $$
        declare
            batch text := (select state from payment_batches where number = new.batch_number);
            payment text := (select state from batch_payments where batch_number = new.batch_number and position = new.position);
        begin
            if (new.invoice_id, new.batch_number, new.position, new.amount) is distinct from (old.invoice_id, old.batch_number, old.position, old.amount)
                or old.state <> 'Standing'
                or (new.state = 'HeldOut' and batch <> 'Made') or (new.state = 'Cancelled' and batch <> 'Cancelled') or (new.state = 'Returned' and payment <> 'Returned')
                or new.state = 'Standing' then
                raise exception '% of % is refused', tg_op, tg_table_name using errcode = 'restrict_violation';
            end if;
            return null;
        end $$;
        """;
}
