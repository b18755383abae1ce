using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Pages;

/// <summary>The council's pages of one provider and of one client.</summary>
internal static class OneOverviewPages
{
    private const string Provider = "/Council/Providers/Details";
    private const string Client = "/Council/Clients/Details";

    public static readonly PageCase[] All =
    [
        new(Provider, "with work", "/council/providers/P1002") { Who = Person.Clerk, Shows = "What waits for them" },
        new(Provider, "without any", "/council/providers/P9009") { Who = Person.Clerk, Given = NewAsync, Shows = "Nothing waits for this provider" },
        new(Client, "placed", "/council/clients/C2000009") { Who = Person.Clerk, Shows = "Placements and line items" },
        new(Client, "without anything", "/council/clients/C9009") { Who = Person.Clerk, Given = NewAsync, Shows = "The register has no placement of this client" },
    ];

    private static Task NewAsync(DemoPortal portal) => portal.Database.ExecuteAsync(
        """
        insert into providers (ref, name, payment_terms_days) values ('P9009', 'Quite New', 30) on conflict do nothing;
        insert into clients (ss_ref, surname, forename) values ('C9009', 'Hubbard', 'Mother') on conflict do nothing
        """);
}
