using System.Net;
using Portal.Domain.Accounts;
using Portal.Host.Tests.Invoices;
using Portal.Host.Tests.Register;
using Portal.Notifications.Links;
using Portal.TestKit;

namespace Portal.Host.Tests.Links;

/// <summary>A register whose references hold slashes and the like is walked as people walk it: by whatever links stand on its pages.</summary>
public sealed class ReferencesInAddressesTests(PortalCluster cluster)
{
    private const string Vera = "vera@rates.example";

    [Fact]
    public async Task The_files_register_names_refs_lead_to_no_dead_link()
    {
        await using var world = await RegisterWorld.BeginAsync(cluster);
        var drew = await world.AsAsync(RegisterWorld.Drew);
        await world.SendAsync(drew, Inputs.Texts("register-names-refs"));
        await world.DecideAsync(drew, "Apply");
        await world.ReleaseAsync();
        await world.Database.GivenProviderUserAsync(Vera, ProviderRoles.Invoicing | ProviderRoles.Signatory | ProviderRoles.Actions | ProviderRoles.PortalAdministrator, "P/90");
        await world.Database.ExecuteAsync($"update users set council_roles = 15 where email = '{RegisterWorld.Drew}'; {AccountGivens.Unlimited}");

        var council = await WalkAsync(await world.AsAsync(RegisterWorld.Drew), HomeLinks.Of(Side.Council));
        var provider = await WalkAsync(await world.AsAsync(Vera), HomeLinks.Of(Side.Provider));

        Assert.Empty(council.Dead.Concat(provider.Dead));
        Assert.Superset(
            new HashSet<string>(
            [
                OverviewLinks.OfClient("C/90#1"), OverviewLinks.OfClient("C%90&2"), OverviewLinks.OfProvider("P/90"), PeriodLinks.OfProvider("P/90"),
                LineItemLinks.Details(Side.Council, "L/90#1"),
            ]),
            council.Seen);
        Assert.Superset(new HashSet<string>([LineItemLinks.Details(Side.Provider, "L/90#1")]), provider.Seen);
    }

    /// <summary>Follows every link, of pages that differ by their query alone no more than a few.</summary>
    private static async Task<(HashSet<string> Seen, List<string> Dead)> WalkAsync(FormClient reader, string from)
    {
        var (waiting, dead) = (new Queue<string>([from]), new List<string>());
        var (seen, alike) = (new HashSet<string>([from], StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        while (waiting.TryDequeue(out var address))
        {
            var page = await reader.Open(address);
            if (page.Status is not (HttpStatusCode.OK or HttpStatusCode.NoContent))
            {
                dead.Add($"{(int)page.Status} {address}");
            }

            foreach (var next in page.Document.QuerySelectorAll("a[href]").Select(a => new Uri(page.Address, a.GetAttribute("href"))).Where(u => u.Host == page.Address.Host))
            {
                var path = next.AbsolutePath;
                var found = alike.GetValueOrDefault(path);
                if (path != AccountLinks.SignOut && found < 4 && seen.Add(next.PathAndQuery))
                {
                    alike[path] = found + 1;
                    waiting.Enqueue(next.PathAndQuery);
                }
            }
        }

        return (seen, dead);
    }
}
