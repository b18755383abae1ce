using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Host.Accounts;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Accounts;

/// <summary>Who becomes an auditor, and what they find.</summary>
public sealed class AuditorRoleTests(PortalCluster cluster)
{
    private const string Adele = "adele.admin@council.example";
    private const string Olga = "olga.auditor@council.example";
    private const string Sentence = "An auditor has no other role: nobody audits what they move. Choose Auditor alone, or the other roles without it";

    [Fact]
    public async Task An_administrator_makes_somebody_an_auditor_who_then_has_no_team_and_no_work()
    {
        await using var world = await BeginAsync();
        await world.Database.ExecuteAsync($"insert into team_members (user_id, team) select u.id, t.name from users u, teams t where u.email = '{Clerk}' and t.name = 'Placements'");
        await world.Database.ExecuteAsync($"update teams set lead_id = (select id from users where email = '{Clerk}') where name = 'Placements'");
        var adele = await world.AsAsync(Adele);
        var lena = await world.AsAsync(Clerk);
        await adele.Open("/council/users");
        await adele.Follow("Lena Clerk");

        await adele.Choose("Read everything and move nothing (Auditor)").Press("Save");

        Assert.Equal((HttpStatusCode.Conflict, Sentence), (adele.Page.Status, Assert.Single(adele.Page.Errors)));
        Assert.Equal((int)CouncilRoles.Placements, await RolesAsync(world, Clerk));

        await adele.Untick("Placements team (Placements)").Press("Save");

        Assert.Contains("The roles of Lena Clerk are saved.", adele.Page.Text, StringComparison.Ordinal);
        Assert.Equal("Read everything and move nothing", adele.Page.Rows.Single(r => r["Name"] == "Lena Clerk")["May"]);
        Assert.Equal((int)CouncilRoles.Auditor, await RolesAsync(world, Clerk));
        Assert.Equal(
            (0L, 0L),
            (await world.Database.ScalarAsync<long>("select count(*) from team_members"), await world.Database.ScalarAsync<long>("select count(*) from teams where lead_id is not null")));
        Assert.Equal("Placements became Auditor", await world.Database.ScalarAsync<string>("select detail from audit_entries where kind = 'RolesChanged'"));
        Assert.Equal("The county and its assurance", (await lena.Open("/council")).Heading); // at once, in the session that she has
        await adele.Open("/council/teams/edit?team=Placements");
        Assert.DoesNotContain("Lena Clerk", adele.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_invited_as_an_auditor_with_another_role_by_the_form_nor_by_the_command()
    {
        await using var world = await BeginAsync();
        var adele = await world.AsAsync(Adele);
        await adele.Open("/council/users");
        await adele.Fill("Name", "Olga Auditor").Fill("Email address", Olga).Choose("Read everything and move nothing (Auditor)").Choose("Administer the portal (Administrator)").Press("Invite");
        Assert.Equal((HttpStatusCode.Conflict, Sentence, "Olga Auditor"), (adele.Page.Status, Assert.Single(adele.Page.Errors), adele.Page.Value("Name")));

        await adele.Untick("Administer the portal (Administrator)").Press("Invite");

        Assert.Equal((int)CouncilRoles.Auditor, await RolesAsync(world, Olga));
        await using var scope = world.App.Services.CreateAsyncScope();
        await using var output = new StringWriter();
        var invite = ActivatorUtilities.CreateInstance<InviteUserCommand>(scope.ServiceProvider);
        Assert.Equal(1, await invite.RunAsync([Olga, "--name", "Olga Auditor", "--role", "Placements"], output, CancellationToken.None));
        Assert.Equal(Sentence, output.ToString().Trim());
        Assert.Equal((int)CouncilRoles.Auditor, await RolesAsync(world, Olga));
    }

    [Fact]
    public async Task An_auditors_home_and_menu_are_of_reading_and_their_account_has_no_absence()
    {
        await using var world = await BeginAsync();
        await world.Database.GivenCouncilUserAsync(Olga, CouncilRoles.Auditor);
        await world.App.GivenPublishedDocumentAsync();
        var olga = await world.AsAsync(Olga);

        Assert.Equal(("/council", "The county and its assurance"), (olga.Page.Path, olga.Page.Heading));
        Assert.Equal(["Has not run yet", "Has not run yet"], [olga.Page.Fact("Verify the journal"), olga.Page.Fact("Reconcile the money")]);
        Assert.Contains("What stands where", olga.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("My work", olga.Page.Text, StringComparison.Ordinal);
        var menu = olga.Page.Document.QuerySelectorAll("#navigation a").Select(a => a.TextContent.Trim()).ToList();
        Assert.Subset(menu.ToHashSet(StringComparer.Ordinal), new HashSet<string>(["Home", "Assurance", "Audit", "Users", "Limits", "Payments", "Incidents"], StringComparer.Ordinal));
        Assert.Empty(menu.Intersect(["My work", "Chase providers"], StringComparer.Ordinal));
        Assert.Contains("you read everything, and move nothing", olga.Page.Document.Body!.TextContent, StringComparison.Ordinal);
        await olga.Open("/account");
        Assert.DoesNotContain("Out of office", olga.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Read everything and move nothing", olga.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("auditor", (await (await world.AsAsync(Clerk)).Open("/council")).Document.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<int> RolesAsync(PortalWorld world, string email) => await world.Database.ScalarAsync<int>($"select council_roles from users where email = '{email}'");

    private async Task<PortalWorld> BeginAsync()
    {
        var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenCouncilUserAsync(Adele, CouncilRoles.Administrator);
        return world;
    }
}
