using System.Globalization;

namespace Portal.Benchmarks;

/// <summary>Contract documents by the thousand, as the engine would have left them: document, instance, journal, timer.</summary>
internal static class Seed
{
    public const string Provider = "B1";
    public const int Providers = 1_000;

    public static Guid UserId { get; } = Guid.Parse("00000000-0000-7000-8000-0000000000aa");

    /// <summary>The register: a thousand providers, one service each, a thousand clients, and one file that all share.</summary>
    public static Task RegisterAsync(BenchDatabase database) => database.ExecuteAsync(
        $"""
        insert into providers (ref, name, payment_terms_days) select 'B' || i, 'Provider ' || i, 30 from generate_series(1, {Providers}) i on conflict do nothing;
        insert into services (ref, provider_ref, name) select 'S' || i, 'B' || i, 'Service ' || i from generate_series(1, {Providers}) i on conflict do nothing;
        insert into clients (ss_ref, surname, forename) select 'C' || i, 'Surname ' || i, 'Forename ' || i from generate_series(1, 1000) i on conflict do nothing;
        insert into users (id, name, kind, council_roles, user_name, normalized_user_name, email, normalized_email, email_confirmed, security_stamp, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
        values ('{UserId}', 'Bench Mark', 'Provider', 0, 'b@b.example', 'B@B.EXAMPLE', 'b@b.example', 'B@B.EXAMPLE', true, 'x', false, false, true, 0) on conflict do nothing;
        insert into contract_files (id, content, name, format, sha256, size) values ('{UserId}', 'x'::bytea, 'x.pdf', 'Pdf', repeat('0', 64), 1) on conflict do nothing;
        """);

    /// <summary>Published documents; <paramref name="provider"/> is an SQL expression of i.</summary>
    public static Task PublishedAsync(BenchDatabase database, string prefix, int count, string provider, string state = "'Published'") => database.ExecuteAsync(string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        create temp table new_documents as
            select ('{{prefix}}-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid as id, {{provider}} as p, i, {{state}} as state,
                   now() - i * interval '1 second' as at
            from generate_series(1, {{count}}) i;
        insert into contract_documents (id, provider_ref, service_ref, ss_ref, care_package_ref, document_type, file_id, file_name, format, file_size, sha256, state, created_at, updated_at, published_at, published_by, decided_by, reason)
            select id, 'B' || p, 'S' || p, 'C' || (1 + i % 1000), 'C153290', 'IPA Contract', '{{UserId}}', 'IPA Contract.pdf', 'Pdf', 30000, repeat('0', 64), state, at, at, at, 'Alex Placements',
                   case when state <> 'Published' then 'Sarah Lock' end, case when state = 'Rejected' then 'A reason' end
            from new_documents;
        insert into workflow_instances (id, definition, version, subject, provider_ref, state, since, turn_kind, turn, due_at, ended_at, seq, last_hash, team, client)
            select id, 'Contract document', 1, 'IPA Contract, C' || (1 + i % 1000), 'B' || p, state, at, case state when 'Published' then 'Provider' else 'Nobody' end,
                   case state when 'Published' then 'Signatory' end, case state when 'Published' then at + interval '14 days' end, case when state <> 'Published' then at end, 2, sha256(id::text::bytea),
                   'Placements team', 'C' || (1 + i % 1000)
            from new_documents;
        insert into timers (instance_id, move, due_at) select id, 'Remind signatories', at + interval '7 days' from new_documents where state = 'Published';
        drop table new_documents;
        """));
}
