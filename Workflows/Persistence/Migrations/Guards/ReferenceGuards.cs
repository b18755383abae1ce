namespace Portal.Workflows.Persistence.Migrations;

/// <summary>
/// Two references of the register that are one, told apart by nothing that matters, can no longer stand beside each other. The functions
/// are <c>Domain/Search/ReferenceKey</c> in SQL, as it was when this migration was made. Those that stood so before stay: each but the
/// first is marked, and is held by its own key alone.
/// </summary>
internal static class ReferenceGuards
{
    private const string Functions =
        """
        create function reference_key(typed text) returns text language sql immutable strict parallel safe
        return translate(folded_key(translate(normalize(typed, nfkc),
            E'-\u058A\u05BE\u1400\u1806\u2010\u2011\u2012\u2013\u2014\u2015\u2E17\u2E1A\u2E3A\u2E3B\u2E40\u2E5D\u301C\u3030\u30A0\uFE31\uFE32\u2212\u2043\u02D7!"#$%&()*+,./:;<=>?@[\\]^_{|}~',
            E'\uA000\uA000\uA000\uA000\uA000\uA000\uA000\uA000\uA000\uA000\uA000\uA000\uA000\uA000\uA000\uA000\uA000\uA000\uA000\uA000\uA000\uA000\uA000\uA000\uA000\uA001\uA002\uA003\uA004\uA005\uA006\uA007\uA008\uA009\uA00A\uA00B\uA00C\uA00D\uA00E\uA00F\uA010\uA011\uA012\uA013\uA014\uA015\uA016\uA017\uA018\uA019\uA01A\uA01B\uA01C\uA01D')),
            'ԀԁҺһԚԛԜԝҮүӀӏᎪᏴᏟᎠᎬᏀᎻᎫᏦᏞᎷᏢᏒᏚᎢᏙᎳᎩᏃ', 'ddhhqqwwyyilabcdeghjklmprstvwyz');

        create function reference_likeness(typed text) returns text language sql immutable strict parallel safe
        return regexp_replace(translate(translate(folded_key(typed), 'ԀԁҺһԚԛԜԝҮүӀӏᎪᏴᏟᎠᎬᏀᎻᎫᏦᏞᎷᏢᏒᏚᎢᏙᎳᎩᏃ', 'ddhhqqwwyyilabcdeghjklmprstvwyz'), 'oil', '011'), '(?<![0-9])0+(?=[0-9])', '', 'g');
        """;

    private static readonly (string Table, string Key, string Name)[] Tables =
    [
        ("providers", "ref", "providers"), ("services", "ref", "services"), ("contracts", "ref", "contracts"), ("clients", "ss_ref", "clients"),
        ("care_package_line_items", "ref", "line_items"), ("contacts", "ref", "contacts"),
    ];

    public static IEnumerable<string> Up => [Functions, .. Tables.Select(t =>
        $"""
        alter table {t.Table} add column is_double boolean not null default false;
        update {t.Table} t set is_double = true
        from (select {t.Key}, row_number() over (partition by reference_key({t.Key}) order by {t.Key} collate "C") as place from {t.Table}) d
        where d.{t.Key} = t.{t.Key} and d.place > 1;
        create unique index ux_{t.Name}_reference_key on {t.Table} (reference_key({t.Key})) where not is_double;
        create index ix_{t.Name}_reference_key on {t.Table} (reference_key({t.Key})) where is_double;
        create index ix_{t.Name}_likeness on {t.Table} (reference_likeness({t.Key}));
        """)];

    public static IEnumerable<string> Down =>
    [
        .. Tables.Select(t => $"drop index ix_{t.Name}_likeness; drop index ix_{t.Name}_reference_key; drop index ux_{t.Name}_reference_key; alter table {t.Table} drop column is_double"),
        "drop function reference_likeness(text)",
        "drop function reference_key(text)",
    ];
}
