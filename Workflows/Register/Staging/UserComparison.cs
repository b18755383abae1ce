using Portal.Workflows.Register.Layout;

namespace Portal.Workflows.Register.Staging;

/// <summary>Compares the good rows of users.csv with the accounts, their memberships and their teams.</summary>
internal sealed class UserComparison(ImportConnection connection)
{
    public async Task<ImportFileCounts> CountAsync(StagedFile staged, CancellationToken ct)
    {
        var teams = staged.Has("teams")
            ? "s.kind = 'Council' and not (coalesce(s.teams, '{}') @> p.teams and p.teams @> coalesce(s.teams, '{}'))"
            : "false";
        var counts = new ImportFileCounts { File = RegisterFiles.Users.Name };
        await connection.ReadAsync(
            $$"""
            select count(*)::int, (count(*) filter (where fate = 'new'))::int, (count(*) filter (where fate = 'updated'))::int,
                (count(*) filter (where fate = 'unchanged'))::int, (count(*) filter (where fate = 'rejected'))::int
            from (select case
                    when s.rejected is not null then 'rejected'
                    when u.id is null or (s.kind = 'Provider' and m.user_id is null) then 'new'
                    when u.name <> s.name or s.role_flags <> coalesce(m.roles, u.council_roles) or {{teams}} then 'updated'
                    else 'unchanged' end as fate
                from {{RegisterFiles.Users.Staging}} s
                left join users u on u.normalized_user_name = s.normalized_email
                left join memberships m on m.user_id = u.id and m.provider_ref = s.provider_ref
                left join lateral (select coalesce(array_agg(x.team::text), '{}') as teams from team_members x where x.user_id = u.id) p on true) r
            """,
            row => counts = RegisterTable.Counts(counts.File, row),
            ct);
        return counts;
    }
}
