using System.Reflection;
using Portal.Host.Look;
using Portal.Host.Tests.Guarding;
using Portal.Host.Tests.Invoices;
using Portal.Host.Tests.Links;
using Portal.Host.Tests.Register;
using Portal.TestKit;

namespace Portal.Host.Tests.Look;

/// <summary>The menu leads everywhere: no page is found by a tile of the home page alone.</summary>
public sealed class MenuTests(PortalCluster cluster)
{
    [Fact]
    public async Task What_a_tile_leads_to_stands_in_the_menu_and_every_other_page_is_found_from_there()
    {
        await using var world = await LinkWorld.BeginAsync(cluster);
        await world.Database.ExecuteAsync(
            $"insert into incidents (id, kind, subject, cause, at) values ('{Guid.NewGuid()}', 'Job', 'tidy', 'The job TidyJob.RunAsync failed after 3 attempts.', now())"); // leads to giving it up
        foreach (var (email, home) in new[] { (RegisterWorld.Drew, "/council"), (InvoiceWorld.Ida, "/provider") })
        {
            var reader = await world.AsAsync(email);
            await reader.Open(home);
            var menu = Paths(reader, "#navigation a");
            var tiles = Paths(reader, ".portal-tile__link");
            Assert.True(tiles.Count > 8, "The tiles are not found.");
            Assert.Empty(tiles.Except(menu, StringComparer.Ordinal));

            var pages = (await PortalRoute.AllAsync(world.App.Services)).Where(r => r is { Verb: "GET", Handler: null } && !r.Template.Contains('{', StringComparison.Ordinal))
                .Select(r => r.Template).Where(t => t.StartsWith(home + "/", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
            Assert.Empty(pages.Except(await WalkAsync(reader, home, menu), StringComparer.Ordinal).Except(InEveryHeader, StringComparer.Ordinal).Except(Moved, StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Every_entry_but_the_first_two_of_each_side_stands_in_a_group_under_a_word_of_its_own()
    {
        var entries = typeof(Menu).Assembly.GetTypes().Select(t => (Side: t.Namespace?.Split('.').ElementAtOrDefault(3), Says: t.GetCustomAttribute<MenuEntryAttribute>()))
            .Where(e => e.Says is not null).ToList();

        Assert.All(entries.GroupBy(e => e.Side), side =>
        {
            Assert.Equal(2, side.Count(e => e.Says!.Group == MenuGroup.None));
            Assert.All(side.GroupBy(e => e.Says!.Group), group => Assert.InRange(group.Count(), 1, 7));
            Assert.Equal(side.Count(), side.Select(e => e.Says!.Text).Distinct(StringComparer.Ordinal).Count());
        });
    }

    /// <summary>Addresses of old that lead on to where things stand now.</summary>
    private static readonly string[] Moved = [Notifications.Links.ChangeLinks.Council, Notifications.Links.ChangeLinks.Provider];

    /// <summary>What the search box of every page opens.</summary>
    private static readonly string[] InEveryHeader = ["/council/search", "/provider/search"];

    /// <summary>The pages without a record of their own that are found by following links from the menu, never over the home page.</summary>
    private static async Task<HashSet<string>> WalkAsync(FormClient reader, string home, IEnumerable<string> menu)
    {
        var found = new HashSet<string>(menu, StringComparer.Ordinal);
        var next = new Queue<string>(found.Where(p => p != home));
        while (next.TryDequeue(out var path))
        {
            await reader.Open(path);
            foreach (var link in Paths(reader, "main a[href]").Where(p => p.StartsWith(home + "/", StringComparison.Ordinal) && !p.Any(char.IsDigit) && found.Add(p)))
            {
                next.Enqueue(link);
            }
        }

        return found;
    }

    private static List<string> Paths(FormClient reader, string links)
        => [.. reader.Page.Document.QuerySelectorAll(links).Select(a => new Uri(reader.Page.Address, a.GetAttribute("href")).AbsolutePath).Distinct(StringComparer.Ordinal)];
}
