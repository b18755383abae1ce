using Portal.Domain.Accounts;

namespace Portal.Host.Look;

/// <summary>The ways that the frame of every page offers, and the addresses they lead to.</summary>
public static class Navigation
{
    private static readonly (string Text, string Href)[] Council =
    [
        ("Home", HomeLinks.Of(Side.Council)),
        ("Contract documents", ContractLinks.List(Side.Council)),
        ("Actions", ActionLinks.List(Side.Council)),
        ("Invoices", InvoiceLinks.List(Side.Council)),
        ("Payments", PaymentLinks.Batches),
        ("Periods", PeriodLinks.List(Side.Council)),
        ("Purchase Orders", PurchaseOrderLinks.List(Side.Council)),
        ("Care Package Line Items", LineItemLinks.List(Side.Council)),
        ("Work in progress", WorkLinks.List),
        ("Incidents", WorkLinks.Incidents()),
    ];

    private static readonly (string Text, string Href)[] Administrator =
    [
        ("Teams", StaffLinks.Teams),
        ("Users", StaffLinks.Users),
        ("Audit", StaffLinks.Audit),
        ("Limits", StaffLinks.Limits),
        ("Register import", RegisterLinks.Import),
    ];

    private static readonly (string Text, string Href)[] Provider =
    [
        ("Home", HomeLinks.Of(Side.Provider)),
        ("Contract Documents", ContractLinks.List(Side.Provider)),
        ("Invoices", InvoiceLinks.List(Side.Provider)),
        ("Periods", PeriodLinks.List(Side.Provider)),
        ("Purchase Orders", PurchaseOrderLinks.List(Side.Provider)),
        ("Care Package Line Items", LineItemLinks.List(Side.Provider)),
        ("Actions", ActionLinks.List(Side.Provider)),
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
