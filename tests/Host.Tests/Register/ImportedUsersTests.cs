using Microsoft.Extensions.DependencyInjection;
using Portal.Host.Register;
using Portal.Host.Tests.Links;
using Portal.TestKit;
using static Portal.Host.Tests.Register.RegisterWorld;

namespace Portal.Host.Tests.Register;

/// <summary>People whom an import brings are invited by the portal, once, where its administrator chose so; until then the lists say that they never were.</summary>
public sealed class ImportedUsersTests(PortalCluster cluster)
{
    private const string Users = "email,name,kind,provider_ref,roles,teams\n"
        + "nia@sleepovers.example,Nia New,Provider,P1001,Signatory,\n"
        + "nia@sleepovers.example,Nia New,Provider,P1002,Actions,\n"
        + "noel@council.example,Noel New,Council,,Placements,\n"
        + "sarah.lock@sleepovers.example,Sarah Lock,Provider,P1002,Actions,\n";

    [Fact]
    public async Task They_are_invited_once_however_often_it_is_tried_and_the_access_review_says_who_never_was()
    {
        await using var world = await BeginAsync(cluster);
        var drew = await world.AsAsync(Drew);
        await world.SendAsync(drew, ("users.csv", Users));
        Assert.Contains("Invite the new users by email once the files are applied", drew.Page.Text, StringComparison.Ordinal);
        await world.DecideAsync(drew, "Apply");

        Assert.Equal("Never invited", await LastSignInAsync(drew, "/council/access?provider=P1001", "Nia New"));
        Assert.Equal("Never invited", await LastSignInAsync(drew, "/council/users", "Noel New"));
        await drew.Open("/council/access");
        Assert.Equal(["1", "1"], drew.Page.Rows.Select(r => r["Never invited"]));
        await drew.Open("/council/register");
        var import = await world.IdAsync("select id from import_runs");
        await drew.Open($"/council/register/imports/{import}");
        Assert.Contains("2 new users have not been invited.", drew.Page.Text, StringComparison.Ordinal);
        await drew.Press("Invite them by email");
        Assert.Contains("The portal is inviting them", drew.Page.Text, StringComparison.Ordinal);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RunAsync(world, import)));
        await RunAsync(world, import);
        await world.DeliverAsync();

        var emails = world.Emails().Select(e => e.To.ToString()).Where(to => to.Contains("New", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(2, emails.Count);
        Assert.Contains("nia@sleepovers.example", emails[0], StringComparison.Ordinal);
        Assert.Contains("noel@council.example", emails[1], StringComparison.Ordinal);
        Assert.Equal("Invited", await LastSignInAsync(drew, "/council/access?provider=P1001", "Nia New"));
        Assert.Equal("Invited", await LastSignInAsync(drew, "/council/users", "Noel New"));
        await drew.Open($"/council/register/imports/{import}");
        Assert.DoesNotContain("Invite them by email", drew.Page.Buttons);
    }

    private static async Task<string> LastSignInAsync(FormClient drew, string page, string name)
    {
        await drew.Open(page);
        return drew.Page.Rows.Single(r => r["Name"] == name)["Last sign-in"];
    }

    private static async Task RunAsync(PortalWorld world, Guid import)
    {
        await using var scope = world.App.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<ImportedUsersJob>(scope.ServiceProvider).RunAsync(import, by: null, "Drew Admin", ip: null, CancellationToken.None);
    }
}
