using Portal.Workflows.Register.Layout;
using static Portal.Workflows.Register.Staging.RegisterSql;

namespace Portal.Workflows.Register.Staging;

/// <summary>A new reference that is a known one written otherwise would make a second thing of one: a child twice, and paid for twice.</summary>
internal sealed class KeyChecks(ImportConnection connection, ImportFindings findings)
{
    /// <summary>No more than a person reads.</summary>
    private const int Most = 100;

    /// <summary>What each file is compared by, worked out while it is read.</summary>
    public const string Same = "reference_key";

    /// <inheritdoc cref="Same"/>
    public const string Alike = "reference_likeness";

    private const string Spreadsheet = "^[0-9]([.][0-9]+)?[eE][+-]?[0-9]+$";

    /// <summary>Case, spaces, the kind of dash and letters that look alike tell no two references apart. Of doubles of before the index holds the first.</summary>
    public static CrossCheck WrittenOtherwise(RegisterFile file)
    {
        var key = file.Key.Field;
        return new(file, file.Key.Name,
            $"""
            select s.line, s.{key} as value,
                case when k.known is not null then format('{file.Key.Name} %s is the register''s %s written otherwise: write it as there', s.{key}, k.known)
                     else format('{file.Key.Name} %s is %s of line %s written otherwise: write both alike', s.{key}, g.other, g.line) end as sentence
            from {file.Staging} s
            left join lateral (select t.{key} as known from {file.Table} t where reference_key(t.{key}) = s.{Same} and not t.is_double limit 1) k on true
            left join lateral (select g.{key} as other, g.line from {file.Staging} g
                where g.{Same} = s.{Same} and g.line < s.line and g.{key} <> s.{key} and g.rejected is null order by g.line limit 1) g on k.known is null
            where {Unrejected} and coalesce(k.known, g.other) is not null and not exists (select from {file.Table} t where t.{key} = s.{key})
            """);
    }

    /// <summary>What may be two, and may be one: a person looks.</summary>
    public async Task NoteAsync(CancellationToken ct)
    {
        foreach (var file in RegisterFiles.All.Where(f => f != RegisterFiles.Users))
        {
            await NoteAlikeAsync(file, ct);
        }

        foreach (var file in RegisterFiles.All)
        {
            foreach (var column in file.Columns.Where(c => c.Name.EndsWith("_ref", StringComparison.Ordinal) || c.Name is "phone" or "vat_number"))
            {
                await NoteSpreadsheetAsync(file, column, ct);
            }
        }

        await NotePackagesAsync(ct);
    }

    private Task<int> NoteAlikeAsync(RegisterFile file, CancellationToken ct)
    {
        var key = file.Key.Field;
        return connection.ReadAsync(
            $"""
            select s.line, s.{key}, coalesce(t.other, g.other || ' of line ' || g.line), t.other is not null
            from {file.Staging} s
            left join lateral (select t.{key} as other from {file.Table} t where reference_likeness(t.{key}) = s.{Alike} and {LooksSo($"t.{key}", $"s.{key}")} order by t.{key} limit 1) t on true
            left join lateral (select g.{key} as other, g.line from {file.Staging} g
                where g.{Alike} = s.{Alike} and g.line < s.line and g.{key} <> s.{key} and g.rejected is null and {LooksSo($"g.{key}", $"s.{key}")} order by g.line limit 1) g on t.other is null
            where s.rejected is null and s.{Alike} <> '' and coalesce(t.other, g.other) is not null and not exists (select from {file.Table} t where t.{key} = s.{key})
            order by s.line limit {Most}
            """,
            row => findings.Note(file.Name,
                $"line {row.GetInt32(0)}: {file.Thing} {row.GetString(1)} is new, and looks like {row.GetString(2)}{(row.GetBoolean(3) ? ", which the register has" : "")}: make sure that they are two"),
            ct);
    }

    /// <summary>Signs left out make a look-alike ("C-1"), signs at other places do not ("12-3", "1-23").</summary>
    private static string LooksSo(string one, string other)
    {
        return $"({one} !~ '[^[:alnum:]]' or {other} !~ '[^[:alnum:]]' or {Signed(one)} = {Signed(other)})";

        static string Signed(string key) => $"regexp_replace(translate(reference_key({key}), 'oil', '011'), '(?<![0-9])0+(?=[0-9])', '', 'g')";
    }

    /// <summary>1.23457E+11 is what a spreadsheet leaves of a long number: which one it was, the file no longer says.</summary>
    private Task<int> NoteSpreadsheetAsync(RegisterFile file, RegisterColumn column, CancellationToken ct) => connection.ReadAsync(
        $"select s.line, s.{column.Field} from {file.Staging} s where s.rejected is null and s.{column.Field} ~ '{Spreadsheet}' order by s.line limit {Most}",
        row => findings.Note(file.Name,
            $"line {row.GetInt32(0)}: {column.Name} {row.GetString(1)} is how a spreadsheet writes a long number, and its last digits are gone: make the column text there, and bring the file from its source again"),
        ct);

    private Task<int> NotePackagesAsync(CancellationToken ct) => connection.ReadAsync(
        $"""
        select p.line, p.care_package_ref, k.care_package_ref
        from (select min(s.line) as line, s.care_package_ref from {RegisterFiles.LineItems.Staging} s
              where s.rejected is null and not exists (select from {RegisterFiles.LineItems.Table} t where t.care_package_ref = s.care_package_ref)
              group by s.care_package_ref) p
        cross join lateral (select l.care_package_ref from {RegisterFiles.LineItems.Table} l
            where folded_key(l.care_package_ref) collate "C" = folded_key(p.care_package_ref) collate "C" and reference_key(l.care_package_ref) = reference_key(p.care_package_ref) limit 1) k
        order by p.line limit {Most}
        """,
        row => findings.Note(RegisterFiles.LineItems.Name,
            $"line {row.GetInt32(0)}: care_package_ref {row.GetString(1)} is {row.GetString(2)} of the register written otherwise, and makes a second care package: write it as there"),
        ct);
}
