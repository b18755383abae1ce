using Portal.TestKit;

namespace Portal.Host.Tests.Guarding;

/// <summary>Everybody may do everything on their side: so what a door refuses, it refuses for another reason.</summary>
internal static class EveryRole
{
    public static Task GivenEveryRoleAsync(this PortalWorld world)
        => world.Database.ExecuteAsync($"update users set council_roles = 15 where kind = 'Council'; update memberships set roles = 15; {AccountGivens.Unlimited}");
}
