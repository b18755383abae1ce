namespace Portal.Workflows.Persistence.Migrations;

/// <summary>
/// Names and references as they are compared, and the indexes of the search. The functions are <c>Domain/Search/Folded</c> in SQL, as it
/// was when this migration was made: a change of it is another migration, which makes the functions and their indexes anew.
/// </summary>
internal static class SearchGuards
{
    private const string Folds =
        """
        create function folded_name(typed text) returns text language sql immutable strict parallel safe
        return btrim(regexp_replace(
            replace(replace(replace(replace(
                translate(
                    regexp_replace(normalize(regexp_replace(typed, '[''`\u00B4\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u0374\u0384\u055A\u2018\u2019\u201A\u201B\u2032\u2035\uA78C\uFF07\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFDD0-\uFDEF\uFE00-\uFE0F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]', '', 'g'), nfkd),
                        '[''`\u00B4\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u0374\u0384\u055A\u2018\u2019\u201A\u201B\u2032\u2035\uA78C\uFF07\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFDD0-\uFDEF\uFE00-\uFE0F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\u0300-\u036F\u0483-\u0489\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]', '', 'g'),
                    'ABCDEFGHIJKLMNOPQRSTUVWXYZΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄЅІЈЉЊЋЏҐÆŒẞÞØøĐđÐðŁłĦħŦŧıŊ',
                    'abcdefghijklmnopqrstuvwxyzαβγδεζηθικλμνξοπρστυφχψωσабвгдежзийклмнопрстуфхцчшщъыьэюяђєѕіјљњћџґæœßþooddddllhhttiŋ'),
                'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'þ', 'th'),
            '[\u0001-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00A9\u00AB-\u00B4\u00B6-\u00B9\u00BB-\u00BF\u00D7\u00F7\u055A-\u055F\u058A\u1680\u2000-\u206F\u20A0-\u20CF\u2190-\u2BFF\u2E00-\u2E7F\u3000-\u303F\uFFFC\uFFFD]+', ' ', 'g'));

        create function folded_key(typed text) returns text language sql immutable strict parallel safe
        return translate(replace(folded_name(typed), ' ', ''), 'αβεζηικμνορτυχавсеніјкморѕтху', 'abezhikmnoptyxabcehijkmopstxy');

        -- Every word that somebody may begin to type for a name: what stands around an apostrophe or a dash is one word and several.
        create function name_words(name text) returns tsvector language sql immutable strict parallel safe
        return array_to_tsvector(array_remove(string_to_array(concat_ws(' ',
            left(folded_name(name), 500),
            left(folded_name(regexp_replace(name, '[''`\u00B4\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u0374\u0384\u055A\u2018\u2019\u201A\u201B\u2032\u2035\uA78C\uFF07]', ' ', 'g')), 500),
            left(folded_name(regexp_replace(name, '[\u002D\u058A\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]', '', 'g')), 500)), ' '), ''));
        """;

    private const string Names =
        """
        alter table clients add column words tsvector generated always as (name_words(surname || ' ' || forename)) stored;
        alter table providers add column words tsvector generated always as (name_words(name)) stored;
        alter table services add column words tsvector generated always as (name_words(name)) stored;
        alter table contacts add column words tsvector generated always as (name_words(name)) stored;
        alter table users add column words tsvector generated always as (name_words(name)) stored;
        create index ix_clients_words on clients using gin (words);
        create index ix_providers_words on providers using gin (words);
        create index ix_services_words on services using gin (words);
        create index ix_contacts_words on contacts using gin (words);
        create index ix_users_words on users using gin (words);
        """;

    private const string Keys =
        """
        create index ix_clients_key on clients ((folded_key(ss_ref) collate "C"));
        create index ix_providers_key on providers ((folded_key(ref) collate "C"));
        create index ix_services_key on services ((folded_key(ref) collate "C"));
        create index ix_contracts_key on contracts ((folded_key(ref) collate "C"));
        create index ix_line_items_key on care_package_line_items ((folded_key(ref) collate "C"));
        create index ix_line_items_package_key on care_package_line_items ((folded_key(care_package_ref) collate "C"));
        create index ix_contract_documents_package_key on contract_documents ((folded_key(care_package_ref) collate "C"));
        create index ix_invoices_key on invoices ((folded_key(number) collate "C"));
        create index ix_actions_key on actions ((folded_key(number::text) collate "C"));
        create index ix_purchase_orders_key on purchase_orders ((folded_key(number::text) collate "C"));
        create index ix_users_email_key on users ((normalized_email collate "C"));
        """;

    private static readonly string[] Named = ["clients", "providers", "services", "contacts", "users"];

    private static readonly string[] Keyed =
        ["clients", "providers", "services", "contracts", "line_items", "line_items_package", "contract_documents_package", "invoices", "actions", "purchase_orders", "users_email"];

    public static IEnumerable<string> Up => [Folds, Names, Keys];

    public static IEnumerable<string> Down =>
    [
        .. Keyed.Select(x => $"drop index ix_{x}_key"),
        .. Named.Select(x => $"alter table {x} drop column words"),
        "drop function name_words(text)",
        "drop function folded_key(text)",
        "drop function folded_name(text)",
    ];
}
