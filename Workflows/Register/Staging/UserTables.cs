using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Accounts;
using Portal.Workflows.Audit;
using Portal.Workflows.Persistence;
using Portal.Workflows.Register.Layout;

namespace Portal.Workflows.Register.Staging;

/// <summary>
/// Makes accounts, memberships and places in teams of the good rows of users.csv. A new account has no password: its
/// person is invited later. Roles at providers that the file does not name stay as they are.
/// </summary>
internal sealed class UserTables(ImportConnection connection, PortalDbContext db)
{
    private const int AtOnce = 500;
    private static readonly string Staging = RegisterFiles.Users.Staging;

    /// <param name="staged">The file.</param>
    /// <param name="run">The import.</param>
    /// <param name="ct">Stops it.</param>
    public async Task ApplyAsync(StagedFile staged, Guid run, CancellationToken ct)
    {
        await AuditAsync(staged, run, ct);
        while (await AddAccountsAsync(ct) == AtOnce)
        {
        }

        await connection.ExecuteAsync(
            $"""
            update users u set name = s.name, council_roles = s.council_roles, concurrency_stamp = gen_random_uuid()::text
            from (select distinct on (normalized_email) normalized_email, name, case kind when 'Council' then role_flags else 0 end as council_roles
                  from {Staging} where rejected is null order by normalized_email, line) s
            where u.normalized_user_name = s.normalized_email and (u.name, u.council_roles) is distinct from (s.name, s.council_roles)
            """, ct);
        await connection.ExecuteAsync(
            $"""
            insert into memberships as m (user_id, provider_ref, roles)
            select u.id, s.provider_ref, s.role_flags from {Staging} s join users u on u.normalized_user_name = s.normalized_email
            where s.rejected is null and s.provider_ref is not null
            on conflict (user_id, provider_ref) do update set roles = excluded.roles where m.roles <> excluded.roles
            """, ct);
        if (staged.Has("teams"))
        {
            await ApplyTeamsAsync(ct);
        }

        await FreeAuditorsAsync(ct);
    }

    /// <summary>Whoever is an auditor by now belongs to no team, leads none and stands in for nobody.</summary>
    private async Task FreeAuditorsAsync(CancellationToken ct)
    {
        var auditors = $"(select id from users where council_roles = {(int)CouncilRoles.Auditor})";
        await connection.ExecuteAsync($"delete from team_members where user_id in {auditors}", ct);
        await connection.ExecuteAsync($"update teams set lead_id = null where lead_id in {auditors}", ct);
        await connection.ExecuteAsync($"update users set delegate_id = null where delegate_id in {auditors}", ct);
    }

    /// <summary>Who is given what by this file, in the audit list: before it is so, while the difference can be seen.</summary>
    private async Task AuditAsync(StagedFile staged, Guid run, CancellationToken ct)
    {
        string[] changes =
        [
            $"select s.email, {Words<CouncilRoles>("s.role_flags")} from {Staging} s left join users u on u.normalized_user_name = s.normalized_email where s.kind = 'Council' and s.role_flags is distinct from coalesce(u.council_roles, 0)",
            $"""
            select s.email, s.provider_ref || ': ' || {Words<ProviderRoles>("s.role_flags")} from {Staging} s
            left join users u on u.normalized_user_name = s.normalized_email left join memberships m on m.user_id = u.id and m.provider_ref = s.provider_ref
            where s.provider_ref is not null and s.role_flags is distinct from m.roles
            """,
            .. staged.Has("teams")
                ? [$$"""
                   select s.email, 'Teams: ' || coalesce(nullif(array_to_string(s.teams, ', '), ''), 'none') from {{Staging}} s
                   left join users u on u.normalized_user_name = s.normalized_email
                   where s.kind = 'Council' and array(select unnest(coalesce(s.teams, '{}')) order by 1)::text[] <> array(select p.team::text from team_members p where p.user_id = u.id order by 1)
                   """]
                : Array.Empty<string>(),
        ];
        foreach (var change in changes)
        {
            await connection.ExecuteAsync(
                $"""
                insert into audit_entries (at, kind, user_id, user_name, subject, detail)
                select r.at, '{nameof(AuditKind.RolesChanged)}', r.user_id, r.by, c.email, left('Register import: ' || c.detail, 1000)
                from ({change} and s.rejected is null) c (email, detail) join import_runs r on r.id = '{run}'
                """, ct);
        }
    }

    /// <summary>The words of a set of roles, in SQL.</summary>
    private static string Words<T>(string flags)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().Select(r => (Role: r, Bit: Convert.ToInt32(r, System.Globalization.CultureInfo.InvariantCulture)))
            .Where(r => r.Bit != 0).Select(r => $"case when {flags} & {r.Bit} <> 0 then '{r.Role}' end");
        return $"coalesce(nullif(concat_ws(', ', {string.Join(", ", words)}), ''), 'none')";
    }

    private async Task<int> AddAccountsAsync(CancellationToken ct)
    {
        var added = new List<AppUser>();
        await connection.ReadAsync(
            $"""
            select distinct on (s.normalized_email) s.email, s.normalized_email, s.name, s.kind, s.role_flags from {Staging} s
            where s.rejected is null and not exists (select from users u where u.normalized_user_name = s.normalized_email)
            order by s.normalized_email, s.line limit {AtOnce}
            """,
            row => added.Add(NewAccount(row.GetString(0), row.GetString(1), row.GetString(2), Enum.Parse<AccountKind>(row.GetString(3)), row.GetInt32(4))),
            ct);
        db.Users.AddRange(added);
        await db.SaveChangesAsync(ct);
        added.ForEach(user => db.Entry(user).State = EntityState.Detached);
        return added.Count;
    }

    private static AppUser NewAccount(string email, string normalized, string name, AccountKind kind, int roles) => new()
    {
        Id = Guid.CreateVersion7(),
        Email = email,
        NormalizedEmail = normalized,
        UserName = email,
        NormalizedUserName = normalized,
        Name = name,
        Kind = kind,
        CouncilRoles = kind == AccountKind.Council ? (CouncilRoles)roles : CouncilRoles.None,
        LockoutEnabled = true,
        SecurityStamp = Guid.NewGuid().ToString("N"),
    };

    private async Task ApplyTeamsAsync(CancellationToken ct)
    {
        await connection.ExecuteAsync(
            $$"""
            delete from team_members p using users u, {{Staging}} s
            where p.user_id = u.id and u.normalized_user_name = s.normalized_email and s.rejected is null and s.kind = 'Council'
              and p.team <> all (coalesce(s.teams, '{}'))
            """, ct);
        await connection.ExecuteAsync(
            $"""
            insert into team_members (user_id, team)
            select u.id, unnest(s.teams) from {Staging} s join users u on u.normalized_user_name = s.normalized_email
            where s.rejected is null and s.kind = 'Council'
            on conflict do nothing
            """, ct);
    }
}
