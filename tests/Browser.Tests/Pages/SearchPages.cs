using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Pages;

/// <summary>The search box and what it finds, as both sides see it.</summary>
internal static class SearchPages
{
    private const string Council = "/Council/Search/Index";
    private const string Provider = "/Provider/Search/Index";

    public static readonly PageCase[] All =
    [
        new(Council, "empty", "/council/search") { Who = Person.Clerk, Shows = "The beginning of one is enough" },
        new(Council, "forgotten", "/council/search?for=old") { Who = Person.Clerk, Shows = "no longer kept" },
        new(Council, "with several kinds", "/council") { Who = Person.Administrator, Then = (r, _) => FindAsync(r, "C1"), Shows = "Care packages" },
        new(Council, "with a page of one kind", "/council") { Who = Person.Clerk, Given = ManyAsync, Then = MoreAsync, Shows = "Next page" },
        new(Council, "with nothing found", "/council") { Who = Person.Clerk, Then = (r, _) => FindAsync(r, "Rumpelstiltskin"), Shows = "Nothing is called so" },
        new(Council, "with nothing entered", "/council") { Who = Person.Clerk, Then = (r, _) => FindAsync(r, ""), Shows = "There is a problem" },
        new(Provider, "of its own", "/provider") { Who = Person.Signatory, Then = (r, _) => FindAsync(r, "harbour"), Shows = "Services" },
    ];

    private static async Task FindAsync(Reader reader, string words)
    {
        await reader.FillAsync("Find", words);
        await reader.PressAsync("Search");
    }

    private static async Task MoreAsync(Reader reader, DemoPortal portal)
    {
        await FindAsync(reader, "dwarf");
        await reader.PressAsync("More clients");
        await reader.SeesAsync("Page 1 of what was found");
    }

    private static Task ManyAsync(DemoPortal portal)
        => portal.Database.ExecuteAsync("insert into clients (ss_ref, surname, forename) select 'D9' || lpad(n::text, 3, '0'), 'Dwarf', 'Number ' || n from generate_series(1, 60) n on conflict do nothing");
}
