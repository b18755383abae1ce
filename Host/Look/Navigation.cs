using Portal.Domain.Accounts;

namespace Portal.Host.Look;

/// <summary>The ways that the frame of every page offers, and the addresses they lead to.</summary>
public static class Navigation
{
    public const string Home = "/";

    public const string SignIn = "/sign-in";

    /// <summary>Takes a POST, so that no link or picture elsewhere can sign anybody out.</summary>
    public const string SignOut = "/sign-out";

    /// <summary>Who the reader is, and their choices.</summary>
    public const string Account = "/account";

    public const string ChooseProvider = "/choose-provider";

    private static readonly (string Text, string Href)[] Council =
    [
        ("Home", "/council"),
        ("Contract documents", "/council/contracts"),
        ("Actions", "/council/actions"),
        ("Invoices", "/council/invoices"),
        ("Payments", "/council/payments"),
        ("Periods", "/council/periods"),
        ("Purchase Orders", "/council/purchase-orders"),
        ("Care Package Line Items", "/council/care-packages"),
        ("Work in progress", "/council/work"),
        ("Incidents", "/council/incidents"),
    ];

    private static readonly (string Text, string Href)[] Administrator =
    [
        ("Teams", "/council/teams"),
        ("Users", "/council/users"),
        ("Audit", "/council/audit"),
        ("Limits", "/council/limits"),
        ("Register import", "/council/register"),
    ];

    private static readonly (string Text, string Href)[] Provider =
    [
        ("Home", "/provider"),
        ("Contract Documents", "/provider/contracts"),
        ("Invoices", "/provider/invoices"),
        ("Periods", "/provider/periods"),
        ("Purchase Orders", "/provider/purchase-orders"),
        ("Care Package Line Items", "/provider/care-packages"),
        ("Actions", "/provider/actions"),
    ];

    /// <summary>None before a person of several providers has chosen one.</summary>
    public static IReadOnlyList<NavigationLink> For(LayoutUser? user, PathString here)
    {
        var links = user switch
        {
            { Kind: AccountKind.Council } when user.Roles.Contains(nameof(CouncilRoles.Administrator)) => [.. Council, .. Administrator],
            { Kind: AccountKind.Council } => Council,
            { Kind: AccountKind.Provider, ProviderName: not null } => Provider,
            _ => [],
        };
        // The deepest match wins, so that a home page is not current on every page below it.
        var current = links.Select(link => link.Href)
            .Where(href => here.StartsWithSegments(href, StringComparison.OrdinalIgnoreCase))
            .MaxBy(href => href.Length);
        return [.. links.Select(link => new NavigationLink(link.Text, link.Href, link.Href == current))];
    }
}
