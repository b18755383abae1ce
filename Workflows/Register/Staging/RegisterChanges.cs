using System.Data.Common;
using System.Globalization;
using Portal.Domain.Accounts;
using Portal.Workflows.Register.Layout;

namespace Portal.Workflows.Register.Staging;

/// <summary>
/// What each good row changes: one row for each value, and one for each thing that is new. Listed before the good rows go
/// in, and then written down, so that a figure can be explained years later.
/// </summary>
internal sealed class RegisterChanges(ImportConnection connection)
{
    /// <summary>Keeps them for good.</summary>
    public Task<int> WriteAsync(StagedFile staged, Guid run, CancellationToken ct) => connection.ExecuteAsync(
        $"""
        insert into register_changes (import_id, file, key, line, "column", was, becomes)
        select $1, '{staged.File.Name}', x.key, x.line, x.name, x.was, x.becomes from ({Sql(staged)}) x (key, line, place, name, was, becomes) order by x.line, x.place
        """,
        ct,
        run);

    /// <summary>Every one of them, one at a time and always in the same order.</summary>
    public Task<int> ReadAsync(StagedFile staged, Action<RegisterChange> each, CancellationToken ct) => connection.ReadAsync(
        $"select x.key, x.line, x.name, x.was, x.becomes from ({Sql(staged)}) x (key, line, place, name, was, becomes) order by x.line, x.place",
        row => each(new RegisterChange
        {
            File = staged.File.Name,
            Key = row.GetString(0),
            Line = row.GetInt32(1),
            Column = Text(row, 2),
            Was = Text(row, 3),
            Becomes = Text(row, 4),
        }),
        ct);

    private static string Sql(StagedFile staged) => staged.File == RegisterFiles.Users ? UsersSql(staged) : TableSql(staged);

    private static string? Text(DbDataReader row, int ordinal) => row.IsDBNull(ordinal) ? null : row.GetString(ordinal);

    private static string TableSql(StagedFile staged)
    {
        var (file, key) = (staged.File, staged.File.Key.Field);
        var values = string.Join(", ", staged.Changeable.Select((c, at) => $"({at}, '{c.Name}', t.{c.Field} is distinct from s.{c.Field}, t.{c.Field}::text, s.{c.Field}::text)"));
        var changed = values.Length == 0 ? "" :
            $"""
            union all
            select s.{key}, s.line, v.place, v.name, v.was, v.becomes from {file.Staging} s join {file.Table} t on t.{key} = s.{key}
            cross join lateral (values {values}) v (place, name, differs, was, becomes)
            where s.rejected is null and v.differs
            """;
        return $"""
            select s.{key}, s.line, 0, null::text, null::text, null::text from {file.Staging} s
            where s.rejected is null and not exists (select from {file.Table} t where t.{key} = s.{key})
            {changed}
            """;
    }

    /// <summary>Of an account: its roles, its name and its teams.</summary>
    private static string UsersSql(StagedFile staged) =>
        $"""
        select s.email, s.line, v.place, case when u.id is null or (s.provider_ref is not null and m.user_id is null) then null else v.name end, v.was, v.becomes
        from {staged.File.Staging} s
        left join users u on u.normalized_user_name = s.normalized_email
        left join memberships m on m.user_id = u.id and m.provider_ref = s.provider_ref
        cross join lateral (values
            (0, 'roles', {Words<ProviderRoles>("m.roles")}, {Words<ProviderRoles>("s.role_flags")}, s.kind = 'Provider'),
            (0, 'roles', {Words<CouncilRoles>("u.council_roles")}, {Words<CouncilRoles>("s.role_flags")}, s.kind = 'Council'),
            (1, 'name', u.name, s.name, u.id is not null and not exists (
                select from {staged.File.Staging} e where e.normalized_email = s.normalized_email and e.rejected is null and e.line < s.line)),
            (2, 'teams', (select string_agg(p.team, ';' order by p.team) from team_members p where p.user_id = u.id),
                (select string_agg(t, ';' order by t) from unnest(s.teams) t), {(staged.Has("teams") ? "s.kind = 'Council' and u.id is not null" : "false")})) v (place, name, was, becomes, fits)
        where s.rejected is null and v.fits and v.was is distinct from v.becomes
        """;

    /// <summary>A number of flags as the words that the file uses.</summary>
    private static string Words<T>(string flags)
        where T : struct, Enum
    {
        var names = string.Join(", ", Enum.GetValues<T>().Where(f => Convert.ToInt32(f, CultureInfo.InvariantCulture) != 0)
            .Select(f => $"({Convert.ToInt32(f, CultureInfo.InvariantCulture)}, '{f}')"));
        return $"(select string_agg(f.word, ';' order by f.bit) from (values {names}) f (bit, word) where ({flags} & f.bit) <> 0)";
    }
}
