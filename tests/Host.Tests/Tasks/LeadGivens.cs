namespace Portal.Host.Tests.Tasks;

/// <summary>Somebody who leads a team.</summary>
internal static class LeadGivens
{
    /// <summary>This person belongs to an inbox and leads it.</summary>
    public static Task GivenLeadAsync(this PortalWorld world, string email, string team = "Invoice Queries") => world.Database.ExecuteAsync(
        $"""
        insert into team_members (user_id, team) select id, '{team}' from users where email = '{email}' on conflict do nothing;
        update teams set lead_id = (select id from users where email = '{email}') where name = '{team}';
        """);
}
