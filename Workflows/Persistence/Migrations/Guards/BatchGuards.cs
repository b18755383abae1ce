namespace Portal.Workflows.Persistence.Migrations;

/// <summary>
/// What the database refuses about payment batches since two people make one: to change what was released or cancelled, to bring back what
/// was taken out, and to undo a payment that still stands in its batch. What was made before is taken over.
/// </summary>
internal static class BatchGuards
{
    /// <summary>Old batches were released by whoever made them; each gets an instance and the first line of its journal, hashed as <c>JournalHash</c> does.</summary>
    private const string TakeOver =
        """
        drop trigger payment_batches_stay on payment_batches;
        drop trigger batch_payments_stay on batch_payments;
        drop trigger batched_invoices_stay on batched_invoices;
        update payment_batches set released_at = made_at, released_by = made_by, released_by_id = made_by_id;

        create function pg_temp.counted(content bytea) returns bytea language sql as
            $$ select case when content is null then int8send(-1) else int8send(length(content)) || content end $$;
        create function pg_temp.counted(content text) returns bytea language sql as $$ select pg_temp.counted(convert_to(content, 'UTF8')) $$;

        with taken as (
            select b.id, b.number, b.total, b.made_at, now() as at,
                'Made by ' || b.made_by || ', before batches were released by a second person' as words
            from payment_batches b),
        hashed as (
            select t.*, sha256(
                pg_temp.counted(uuid_send(t.id)) || int8send(1) || int8send((extract(epoch from t.at) * 1000000)::bigint + 62135596800000000)
                || pg_temp.counted('Make') || pg_temp.counted(null::text) || pg_temp.counted('Released') || pg_temp.counted(null::bytea)
                || pg_temp.counted('The portal') || pg_temp.counted('The portal') || pg_temp.counted(null::text) || pg_temp.counted(t.words)
                || pg_temp.counted(null::text) || pg_temp.counted(null::bytea)) as hash
            from taken t),
        begun as (
            insert into workflow_instances (id, seq, subject, provider_ref, state, since, turn_kind, due_at, ended_at, last_hash, team, money, definition, version)
            select h.id, 1, 'Payment batch ' || h.number, '', 'Released', h.at, 'Nobody', null, h.made_at, h.hash, '', h.total, 'Payment batch', 1 from hashed h)
        insert into journal (instance_id, seq, at, move, from_state, to_state, user_id, user_name, organisation, provider_ref, words, data, request_id, previous_hash, hash)
        select h.id, 1, h.at, 'Make', null, 'Released', null, 'The portal', 'The portal', null, h.words, null, null, ''::bytea, h.hash from hashed h;

        drop function pg_temp.counted(text);
        drop function pg_temp.counted(bytea);
        """;

    private const string Guards =
        """
        create trigger payment_batches_keep_their_origin after update of number, id, made_at, made_by, made_by_id, due_by
            on payment_batches for each row execute function refuse_change();
        create trigger decided_batches_are_final after update on payment_batches
            for each row when (old.state <> 'Made') execute function refuse_change();

        create function batch_payment_changes() returns trigger language plpgsql as $$
        declare
            batch text := (select state from payment_batches where number = new.batch_number);
        begin
            if (new.batch_number, new.position, new.provider_ref, new.provider) is distinct from (old.batch_number, old.position, old.provider_ref, old.provider)
                or old.state <> 'Standing'
                or (batch = 'Made' and new.state not in ('Standing', 'HeldOut'))
                or (batch = 'Released' and (new.state <> 'Returned' or new.amount <> old.amount))
                or batch = 'Cancelled' then
                raise exception '% of % is refused', tg_op, tg_table_name using errcode = 'restrict_violation';
            end if;
            return null;
        end $$;
        create trigger batch_payments_are_final after update on batch_payments for each row execute function batch_payment_changes();

        create function batched_invoice_changes() returns trigger language plpgsql as $$
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
        create trigger batched_invoices_are_final after update on batched_invoices for each row execute function batched_invoice_changes();

        drop trigger paid_invoices_stay_paid on invoices;
        create function payment_stands() returns trigger language plpgsql as $$
        begin
            if new.paid_on is not null or exists (select from batched_invoices b where b.invoice_id = new.id and b.state = 'Standing') then
                raise exception '% of % is refused: it was paid', tg_op, tg_table_name using errcode = 'restrict_violation';
            end if;
            return null;
        end $$;
        create trigger paid_invoices_stay_paid after update of paid_on on invoices
            for each row when (old.paid_on is not null) execute function payment_stands();
        """;

    public static IEnumerable<string> Sql =>
    [
        TakeOver,
        .. new[] { "payment_batches", "batch_payments", "batched_invoices" }.Select(x => $"create trigger {x}_stay before delete on {x} for each row execute function refuse_change();"),
        Guards,
    ];

    public const string Undo =
        """
        drop trigger payment_batches_keep_their_origin on payment_batches;
        drop trigger decided_batches_are_final on payment_batches;
        drop trigger batch_payments_are_final on batch_payments;
        drop trigger batched_invoices_are_final on batched_invoices;
        drop trigger paid_invoices_stay_paid on invoices;
        drop function batch_payment_changes;
        drop function batched_invoice_changes;
        drop function payment_stands;
        create trigger paid_invoices_stay_paid after update of paid_on on invoices for each row when (old.paid_on is not null) execute function refuse_change();
        """;
}
