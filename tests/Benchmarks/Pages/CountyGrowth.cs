using System.Globalization;

namespace Portal.Benchmarks.Pages;

/// <summary>
/// Years of ordinary work, as the engine would have left it: line items with an invoice each month, agreed documents, closed actions, and the instances, journal, emails and audit lines of all that.
/// A large part of it belongs to the county's largest provider, the rest to providers who do nothing else.
/// </summary>
/// <param name="Providers">Who come beside the county's own.</param>
/// <param name="LineItems">Of which a tenth is the largest provider's.</param>
/// <param name="Documents">All agreed.</param>
/// <param name="Actions">All closed.</param>
/// <param name="Emails">All sent.</param>
/// <param name="AuditLines">All sign-ins.</param>
internal sealed record CountyGrowth(int Providers, int LineItems, int Documents, int Actions, int Emails, int AuditLines)
{
    /// <summary>Invoiced, each, and paid but for the last; the month after waits to be invoiced.</summary>
    private const int Months = 10;

    /// <summary>Of one invoice.</summary>
    private const int LinesEach = 2;

    private const string Big = "P0001";

    private string Setup => string.Create(CultureInfo.InvariantCulture,
        $"""
        set session_replication_role = replica;
        create temp table run as select max(first) as last from released_periods where provider_ref = '{Big}';
        insert into providers (ref, name, payment_terms_days, first_period)
            select 'G' || i, 'Grown Care ' || i, 30, (last - interval '{Months} months')::date from generate_series(1, {Providers}) i, run;
        insert into services (ref, provider_ref, name) select 'GS' || i, 'G' || i, 'Grown House ' || i from generate_series(1, {Providers}) i;
        insert into contracts (ref, provider_ref, name, vat, allows_total_editing, requires_agreed_document) select 'GK' || i, 'G' || i, 'Spot contract', 'Exempt', false, false from generate_series(1, {Providers}) i;
        insert into users (id, name, kind, council_roles, user_name, normalized_user_name, email, normalized_email, email_confirmed, security_stamp, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
            select md5('user' || i)::uuid, 'Grown Manager ' || i, 'Provider', 0, 'g' || i || '@grown.example', 'G' || i || '@GROWN.EXAMPLE', 'g' || i || '@grown.example', 'G' || i || '@GROWN.EXAMPLE', true, 'x', false, false, true, 0
            from generate_series(1, {Providers}) i;
        insert into memberships (user_id, provider_ref, roles) select md5('user' || i)::uuid, 'G' || i, 7 from generate_series(1, {Providers}) i;

        -- Pairs of line items share an invoice each month; every tenth pair is the largest provider's.
        create temp table pairs as
            select j, case when j % 10 = 0 then '{Big}' else 'G' || 1 + j % {Providers} end as provider from generate_series(1, {LineItems / LinesEach}) j;
        create temp table lines as
            select j, i, provider, 'GL' || j || '-' || i as ref, 'GP' || (j / 2) as package, 'GC' || (j / 2) as client,
                case when provider = '{Big}' then (select min(ref) from services where provider_ref = '{Big}') else 'GS' || substr(provider, 2) end as service,
                case when provider = '{Big}' then (select min(ref) from contracts where provider_ref = '{Big}') else 'GK' || substr(provider, 2) end as contract
            from pairs, generate_series(1, {LinesEach}) i;
        insert into clients (ss_ref, surname, forename) select distinct client, 'Grown' || substr(client, 3), 'Child' from lines;
        insert into care_package_line_items (ref, care_package_ref, ss_ref, service_ref, contract_ref, service_level, start_date, weekly_cost, pricing, authorised)
            select ref, package, client, service, contract, 'Residential - Standard', (last - interval '{Months} months')::date, 1000, '1 x Placement at £1000.00', true from lines, run;
        create temp table months as
            select m, first, m = {Months} as is_last, days, round(1000 / 7.0 * days, 2) as value
            from generate_series(1, {Months}) m, run,
                lateral (select (last - ({Months} - m) * interval '1 month' - interval '1 month')::date as first) f,
                lateral (select extract(day from first + interval '1 month - 1 day')::int as days) d;
        insert into released_periods (id, provider_ref, first, released_at, released_by)
            select gen_random_uuid(), provider, first, first + interval '1 month', 'The portal' from (select distinct provider from pairs) p, (select first from months union select last from run) f
            on conflict do nothing;
        insert into workflow_instances (id, definition, version, subject, provider_ref, state, since, turn_kind, turn, ended_at, seq, last_hash, team)
            select id, 'Payment period', 1, 'Period ' || to_char(first, 'DD/MM/YYYY'), provider_ref, case when first = last then 'Open' else 'Complete' end, released_at,
                case when first = last then 'Provider' else 'Nobody' end, case when first = last then 'Invoicing' end, case when first < last then released_at + interval '20 days' end, 2, sha256(id::text::bytea), 'Placements team'
            from released_periods, run where provider_ref like 'G%';
        """);

    private static string Money => string.Create(CultureInfo.InvariantCulture,
        $"""
        create temp table bills as
            select ('00000000-0000-7' || lpad(m::text, 3, '0') || '-8000-' || lpad(j::text, 12, '0'))::uuid as id, j, m, provider, first, days, value, is_last and j % 10 < 2 as is_open, first + interval '1 month 5 days' as at from pairs, months;
        insert into invoices (id, provider_ref, kind, created_at, created_by, number, number_key, date_on_invoice, financial_year, items_value, items_vat, items_contribution, allows_total_editing, total, total_vat,
            state, updated_at, submitted_at, submitted_by, authorised_at, authorised_by, authorised_by_id, finalised_at, finalised_by, finalised_by_id, expected_on, paid_on)
        select id, provider, 'Invoice', at, 'Grown Manager', 'G' || j || '/' || m, 'G' || j || '/' || m, at::date, extract(year from first - interval '3 months')::int, 2 * value, 0, 0, false, 2 * value, 0,
            'Finalised', at + interval '5 days', at, 'Grown Manager', at + interval '2 days', 'Bench', gen_random_uuid(), at + interval '4 days', 'Bench', gen_random_uuid(), (at + interval '30 days')::date,
            case when not is_open then (at + interval '20 days')::date end from bills;
        insert into invoice_lines (id, invoice_id, kind, line_item_ref, period, revision, ss_ref, commitment_year, contract_ref, value, vat, contribution, working, is_live)
        select gen_random_uuid(), b.id, 'Payment', l.ref, b.first, 0, l.client, extract(year from first - interval '3 months')::int, l.contract, b.value, 0, 0,
            json_build_object('start', b.first, 'weeklyCost', 1000, 'vat', 'Exempt', 'isPayable', true, 'days', b.days,
                'shouldBe', json_build_object('value', b.value, 'vat', 0, 'contribution', 0, 'payable', b.value), 'invoiced', json_build_object('value', 0, 'vat', 0, 'contribution', 0, 'payable', 0)), true
        from bills b join lines l using (j);
        insert into commitment_spend (provider_ref, ss_ref, year, value)
            select v.provider_ref, x.ss_ref, x.commitment_year, sum(x.value) from invoices v join invoice_lines x on x.invoice_id = v.id
            where v.number like 'G%' and v.created_by = 'Grown Manager' group by 1, 2, 3
            on conflict (provider_ref, ss_ref, year) do update set value = commitment_spend.value + excluded.value;
        insert into claimed_months (provider_ref, period, invoiced, paid)
            select v.provider_ref, x.period, sum(x.payable), coalesce(sum(x.payable) filter (where v.paid_on is not null), 0) from invoices v join invoice_lines x on x.invoice_id = v.id
            where v.number like 'G%' and v.created_by = 'Grown Manager' group by 1, 2
            on conflict (provider_ref, period) do update set invoiced = claimed_months.invoiced + excluded.invoiced, paid = claimed_months.paid + excluded.paid;

        create temp table batches as select m, 90000000 + m as number, md5('batch' || m)::uuid as id, first + interval '1 month 20 days' as at from months;
        create temp table paid as select id, provider, m, 2 * value as amount, (at + interval '20 days')::date as paid_on from bills where not is_open;
        create temp table payments as select m, provider, row_number() over (partition by m order by provider) as position, sum(amount) as amount from paid group by m, provider;
        insert into payment_batches (number, id, made_at, made_by, made_by_id, due_by, payments, total, released_at, released_by, released_by_id, state)
            select number, id, at, 'Bench', gen_random_uuid(), at::date, (select count(*) from payments p where p.m = b.m), (select sum(amount) from payments p where p.m = b.m), at, 'Bench', gen_random_uuid(), 'Released' from batches b;
        insert into workflow_instances (id, definition, version, subject, provider_ref, state, since, turn_kind, ended_at, seq, last_hash, team, money)
            select b.id, 'Payment batch', 1, 'Payment batch ' || number, '', 'Released', at, 'Nobody', at, 2, sha256(b.id::text::bytea), 'Finance team (finaliser)', p.total from batches b join payment_batches p using (number);
        insert into batch_payments (batch_number, position, provider_ref, provider, amount, state)
            select number, position, provider, 'Grown', amount, 'Standing' from payments join batches using (m);
        insert into batched_invoices (invoice_id, batch_number, position, amount, state, paid_on)
            select paid.id, number, position, paid.amount, 'Standing', paid_on from paid join payments using (m, provider) join batches using (m);
        insert into purchase_orders (id, provider_ref, ss_ref, year, revision, value, issued_at, revised_at)
            select md5('order' || client || year)::uuid, provider, client, year, 1, 104000, now(), now()
            from (select distinct provider, client from lines) l, (select distinct extract(year from first - interval '3 months')::int as year from months) y on conflict do nothing;
        insert into purchase_order_revisions (order_id, revision, value, issued_at) select id, 1, value, issued_at from purchase_orders where ss_ref like 'GC%';
        insert into purchase_order_lines (order_id, revision, line_item_ref, service_ref, service_level, "from", "to", days, weekly_cost, value)
            select o.id, 1, l.ref, l.service, 'Residential - Standard', make_date(o.year, 4, 1), make_date(o.year + 1, 3, 31), 365, 1000, 52142.86 from purchase_orders o join lines l on l.client = o.ss_ref and l.provider = o.provider_ref;
        """);

    private string Words => string.Create(CultureInfo.InvariantCulture,
        $"""
        create temp table papers as
            select ('00000000-0001-7000-8000-' || lpad(n::text, 12, '0'))::uuid as id, l.*, now() - (n % 1000) * interval '1 day' - n * interval '1 second' as at
            from generate_series(1, {Documents}) n join lines l on l.j = 1 + n % {LineItems / LinesEach} and l.i = 1;
        insert into contract_documents (id, provider_ref, service_ref, ss_ref, care_package_ref, document_type, file_id, file_name, format, file_size, sha256, state, created_at, updated_at, published_at, published_by, decided_by)
            select id, provider, service, client, package, 'IPA Contract', (select id from contract_files limit 1), 'IPA Contract.pdf', 'Pdf', 614, repeat('0', 64), 'Approved', at, at, at, 'Alex Placements', 'Grown Manager' from papers;
        create temp table asks as
            select ('00000000-0002-7000-8000-' || lpad(n::text, 12, '0'))::uuid as id, n, l.ref, l.provider, now() - (n % 1000) * interval '1 day' - n * interval '1 second' as at
            from generate_series(1, {Actions}) n join lines l on l.j = 1 + n % {LineItems / LinesEach} and l.i = 2;
        insert into actions (id, number, provider_ref, type, title, subject_kind, subject_key, subject_label, opened_at, opened_by_id, opened_by, state, due_on, team, last_post_at, posts, last_open_post, close_reason)
            select id, 800000000 + n, provider, 'AdditionalCostQuery', 'Weekly cost since April', 'LineItem', ref, ref || ' (Line item)', at, gen_random_uuid(), 'Grown Manager', 'Closed', at::date + 7, 'Placements', at, 1, 1, 'Answered' from asks;
        insert into action_posts (action_id, position, at, by_id, by, organisation, side, kind, text, heading, provider_ref)
            select id, 1, at, gen_random_uuid(), 'Grown Manager', 'Grown Care', 'Provider', 'Comment', 'Please look at the weekly cost of ' || ref || '.', 'Weekly cost since April', provider from asks;

        create temp table done as
            select id, 'Invoice' as definition, 'Create' as began, 'Invoice G' || j || '/' || m as subject, provider, 'Pending' as was, 'Finalise' as move, 'Finalised' as state, at, 2 * value as money, 'Finance team (finaliser)' as team, null as client from bills
            union all select id, 'Contract document', 'Create', 'IPA Contract, ' || client, provider, 'Published', 'Agree', 'Approved', at, null, 'Placements team', client from papers
            union all select id, 'Action', 'Open', 'Action ' || (800000000 + n), provider, 'WithProvider', 'Close', 'Closed', at, null, 'Placements', null from asks;
        insert into workflow_instances (id, definition, version, subject, provider_ref, state, since, turn_kind, ended_at, seq, last_hash, team, money, client)
            select id, definition, 1, subject, provider, state, at + interval '4 days', 'Nobody', at + interval '4 days', 2, sha256(id::text::bytea), team, money, client from done;
        insert into journal (instance_id, seq, at, move, from_state, to_state, user_name, organisation, previous_hash, hash)
            select id, s, at + (s - 1) * interval '4 days', case s when 1 then began else move end, case s when 2 then was end, case s when 1 then was else state end, 'Grown Manager', 'Grown Care', '\x00', sha256(id::text::bytea)
            from done, generate_series(1, 2) s;
        insert into state_changes (instance_id, seq, definition, from_state, move, to_state, provider_ref, team, since, at)
            select id, s, definition, case s when 2 then was end, case s when 1 then began else move end, case s when 1 then was else state end, provider, team, case s when 2 then at end, at + (s - 1) * interval '4 days'
            from done, generate_series(1, 2) s;
        insert into emails (id, instance_id, kind, "to", to_name, subject, text, html, is_secret, created_at, attempts, sent_at, provider_ref, seq)
            select ('00000000-0003-7000-8000-' || lpad(n::text, 12, '0'))::uuid, id, case when definition = 'Invoice' then 'invoice-finalised' else 'contract-published' end, 'g' || (1 + n % {Providers}) || '@grown.example', 'Grown Manager', subject,
                'Dear Grown Manager', '', false, at, 1, at, provider, 1
            from (select *, row_number() over () as n from done) d where n <= {Emails};
        insert into audit_entries (at, kind, user_id, user_name, organisation, subject, ip_address)
            select now() - i * interval '1 minute', 'SignedIn', md5('user' || 1 + i % {Providers})::uuid, 'Grown Manager', 'Grown Care', 'g' || (1 + i % {Providers}) || '@grown.example', '127.0.0.1' from generate_series(1, {AuditLines}) i;
        """);

    /// <summary>In one session: the later parts read what the earlier ones remember.</summary>
    public Task AddAsync(BenchDatabase database) => database.ExecuteAsync($"{Setup} analyze; {Money} {Words} set session_replication_role = origin; discard temp;");
}
