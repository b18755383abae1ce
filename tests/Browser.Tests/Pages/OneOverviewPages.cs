using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Pages;

/// <summary>The council's lists of providers and clients, and the pages of one of each.</summary>
internal static class OneOverviewPages
{
    private const string Provider = "/Council/Providers/Details";
    private const string Client = "/Council/Clients/Details";

    public static readonly PageCase[] All =
    [
        new("/Council/Providers/Index", "list", "/council/providers") { Who = Person.Clerk, Shows = "Harbour View Care" },
        new("/Council/Providers/Index", "with nobody", "/council/providers?Search=Rumpelstiltskin") { Who = Person.Clerk, Shows = "No provider is called so" },
        new("/Council/Clients/Index", "list", "/council/clients") { Who = Person.Clerk, Shows = "C2000009" },
        new("/Council/Clients/Index", "with nobody", "/council/clients") { Who = Person.Clerk, Then = NobodyAsync, Shows = "No client is called so" },
        new("/Council/Clients/Index", "forgotten", "/council/clients?for=old") { Who = Person.Clerk, Shows = "no longer kept" },
        new(Provider, "with work", "/council/providers/P1002") { Who = Person.Clerk, Shows = "What waits for them" },
        new(Provider, "without any", "/council/providers/P9009") { Who = Person.Clerk, Given = NewAsync, Shows = "Nothing waits for this provider" },
        new(Client, "placed", "/council/clients/C2000009") { Who = Person.Clerk, Shows = "Placements and line items" },
        new(Client, "without anything", "/council/clients/C9009") { Who = Person.Clerk, Given = NewAsync, Shows = "The register has no placement of this client" },
    ];

    private static async Task NobodyAsync(Reader reader, DemoPortal portal)
    {
        await reader.FillAsync("Client", "Rumpelstiltskin");
        await reader.PressAsync("View");
    }

    private static Task NewAsync(DemoPortal portal) => portal.Database.ExecuteAsync(
        """
        insert into providers (ref, name, payment_terms_days) values ('P9009', 'Quite New', 30) on conflict do nothing;
        insert into clients (ss_ref, surname, forename) values ('C9009', 'Hubbard', 'Mother') on conflict do nothing
        """);
}
