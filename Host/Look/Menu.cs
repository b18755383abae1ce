using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Portal.Host.Look;

/// <summary>The ways that the frame of every page offers: the pages that bear a <see cref="MenuEntryAttribute"/> and let this reader in.</summary>
public sealed class Menu(IAuthorizationService authorization, LinkGenerator links)
{
    private static readonly (string Page, string Policy, MenuEntryAttribute Says)[] Entries = [..
        from type in typeof(Menu).Assembly.GetTypes()
        let says = type.GetCustomAttribute<MenuEntryAttribute>()
        where says is not null
        orderby says.Group, says.Order
        select (PageName.Of(type), PolicyOf(type), says)];

    // Made when first asked for: there are no routes before the host serves.
    private readonly Lazy<(string Href, string Policy, MenuEntryAttribute Says)[]> ways = new(() => [..
        from entry in Entries
        select (links.GetPathByPage(entry.Page) ?? throw new InvalidOperationException($"The menu has no way to {entry.Page}."), entry.Policy, entry.Says)]);

    /// <param name="user">Its reader; none is offered anything before signing in, or before choosing one of several providers.</param>
    /// <param name="here">Where the reader is.</param>
    public async Task<IReadOnlyList<NavigationLink>> ReadAsync(ClaimsPrincipal user, PathString here)
    {
        var offered = new List<(MenuEntryAttribute Says, string Href)>();
        foreach (var (href, policy, says) in ways.Value)
        {
            if ((await authorization.AuthorizeAsync(user, says.ToMove ? null : Auditing.ToRead, policy)).Succeeded)
            {
                offered.Add((says, href));
            }
        }

        // The deepest match wins, so that a home page is not current on every page below it.
        var current = offered.SelectMany(link => new[] { link.Href, link.Says.Also }.OfType<string>().Select(root => (link.Href, Root: root)))
            .Where(place => here.StartsWithSegments(place.Root, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(place => place.Root.Length).FirstOrDefault().Href;
        return [.. offered.Select(link => new NavigationLink(link.Says.Text, link.Href, link.Says.Group, link.Href == current))];
    }

    private static string PolicyOf(Type page)
        => page.GetCustomAttribute<AuthorizeAttribute>()?.Policy ?? throw new InvalidOperationException($"{page.Name} stands in the menu and says by no policy for whom.");
}
