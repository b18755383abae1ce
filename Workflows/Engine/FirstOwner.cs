namespace Portal.Workflows.Engine;

/// <summary>
/// Who of a team gets what comes to it first, as a <see cref="TaskRule"/> says: the rule of the provider before that of the team. A rule whose
/// person left the team, or is absent with nobody there to stand in, is passed over, so that nothing lies with somebody who never sees it.
/// </summary>
internal static class FirstOwner
{
    /// <summary>A question for one user's id.</summary>
    /// <param name="team">Where the team's name stands.</param>
    /// <param name="provider">Where the provider's reference stands.</param>
    /// <param name="role">Where the role stands that the team's people have, as a number; 0: its members are written down.</param>
    /// <param name="day">Where the day stands, London's.</param>
    public static string Sql(string team, string provider, string role, string day)
        => $"""
        select r.user_id from task_rules r join users u on u.id = r.user_id
        where r.team = {team} and r.provider_ref in ({provider}, '') and u.council_roles <> 0 and u.council_roles & {role} = {role}
            and ({role} <> 0 or exists (select 1 from team_members m where m.user_id = u.id and m.team = r.team))
            and (u.away_until is null or u.away_until < {day}
                or exists (select 1 from users s where s.id = u.delegate_id and s.council_roles <> 0 and s.council_roles & {role} = {role} and (s.away_until is null or s.away_until < {day})))
        order by r.provider_ref desc limit 1
        """;
}
