namespace Portal.Benchmarks.Pages;

/// <summary>More providers of the simulated county's kind: every row that belongs to one of them again, under references and ids of its own. The council's people stay who they are.</summary>
internal static class CountyCopies
{
    /// <param name="database">Holds a county, once.</param>
    /// <param name="copies">How often it is there again.</param>
    public static Task AddAsync(BenchDatabase database, int copies) => database.ExecuteAsync(
        $$"""
        create schema bench;
        create table bench.kept as select id from users where kind = 'Council';
        create table bench.refs as
            select ref from providers union select ref from services union select ref from contracts union select ref from contacts union select ss_ref from clients
            union select ref from care_package_line_items union select care_package_ref from care_package_line_items;
        create unique index on bench.kept (id);
        create unique index on bench.refs (ref);
        analyze bench.kept; analyze bench.refs;

        -- An id keeps its time, by which things are ordered.
        create function bench.id(u uuid, k int) returns uuid stable language sql as $f$
            select case when u is null or exists (select 1 from bench.kept where id = u) then u
                else (left(u::text, 18) || '-8' || substr(md5(u::text || k), 1, 3) || '-' || substr(md5(u::text || k), 4, 12))::uuid end $f$;
        create function bench.ref(t text, k int) returns text stable language sql as $f$
            select case when exists (select 1 from bench.refs where ref = t) then t || 'X' || k else t end $f$;
        create function bench.email(t text, k int) returns text immutable language sql as $f$
            select case when t ilike '%@county.example' then case when t = upper(t) then 'X' else 'x' end || k || '.' || t else t end $f$;

        do $do$
        declare
            t record;
            into_columns text;
            from_columns text;
        begin
            set local session_replication_role = replica;
            for t in
                select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in
                    ('answer_templates', 'attempt_counts', 'audit_entries', 'contract_files', 'data_protection_keys', 'ef_migrations', 'import_runs', 'job_runs', 'mail_pause', 'read_reports',
                     'register_changes', 'sessions', 'team_members', 'teams', 'two_step_rules', 'user_limits', 'limit_changes', 'weekly_letters')
            loop
                select string_agg(quote_ident(column_name), ', ' order by ordinal_position),
                    string_agg(case
                        when t.table_name = 'contract_documents' and column_name = 'file_id' then quote_ident(column_name)
                        when data_type = 'uuid' then format('bench.id(%I, k)', column_name)
                        when t.table_name = 'emails' and column_name = 'html' then quote_literal('')
                        when data_type in ('text', 'character varying') and column_name in ('to', 'email', 'normalized_email', 'user_name', 'normalized_user_name', 'address') then format('bench.email(%I, k)', column_name)
                        when column_name ~ '(^|_)ref$' or column_name in ('client', 'subject_key') then format('bench.ref(%I, k)', column_name)
                        when column_name in ('batch_number') or (column_name = 'number' and data_type in ('integer', 'bigint')) then format('%I + k * 100000', column_name)
                        else quote_ident(column_name) end, ', ' order by ordinal_position)
                into into_columns, from_columns
                from information_schema.columns
                where table_schema = 'public' and table_name = t.table_name and is_generated = 'NEVER'
                    and (column_name = 'number' or is_identity = 'NO');
                execute format('insert into %I (%s) overriding system value select %s from %I, generate_series(1, {{copies}}) k on conflict do nothing', t.table_name, into_columns, from_columns, t.table_name);
            end loop;
        end $do$;
        drop schema bench cascade;
        """);
}
