using Microsoft.Playwright;
using Portal.Browser.Tests.Chrome;
using Portal.Browser.Tests.Pages;

namespace Portal.Browser.Tests.Stories;

/// <summary>Whoever chooses among 300 providers or 600 services finds one by typing, with a keyboard alone, and without scripts by a plain list.</summary>
public sealed class TypeaheadTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string Markup = "Zeta <img src=x onerror=alert(1)> & \"Co\"";

    [Fact]
    public async Task A_provider_is_found_by_a_part_of_its_name_and_its_services_alone_are_offered()
    {
        await using var clerk = await PageChecks.PrepareAsync(await BeginAsync());
        await clerk.Page.GotoAsync("/council/purchase-orders");
        var (provider, service) = (Field(clerk, "Provider"), Field(clerk, "Service"));

        await Assertions.Expect(provider).ToBeVisibleAsync(); // until its script is there, it is a list
        await clerk.TabToAsync("Provider");
        await clerk.Page.Keyboard.TypeAsync("hôme 217");
        await Assertions.Expect(Offered(clerk, "Provider")).ToHaveTextAsync(["Home 217 of Suffolk"]);
        await clerk.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(provider).ToHaveValueAsync("Home 217 of Suffolk");
        await clerk.TabToAsync("Service");
        await clerk.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(Offered(clerk, "Service")).ToHaveTextAsync(["East 217 (Home 217 of Suffolk)", "West 217 (Home 217 of Suffolk)"]);
        await clerk.CheckAsync("Council-PurchaseOrders-Index choosing a service");
        await clerk.Page.Keyboard.PressAsync("ArrowDown");
        await clerk.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(service).ToHaveValueAsync("West 217 (Home 217 of Suffolk)");
        await clerk.EnterAsync("View");

        await clerk.Page.WaitForURLAsync(url => url.Contains("provider=X217", StringComparison.OrdinalIgnoreCase) && url.Contains("service=W217", StringComparison.OrdinalIgnoreCase));
        await Assertions.Expect(Field(clerk, "Provider")).ToHaveValueAsync("Home 217 of Suffolk");
        await clerk.TabToAsync("Provider");
        await clerk.Page.Keyboard.PressAsync("Delete");
        await clerk.EnterAsync("View"); // an empty field is every provider
        await clerk.Page.WaitForURLAsync(url => !url.Contains("X217", StringComparison.Ordinal));
        await Assertions.Expect(Field(clerk, "Provider")).ToHaveValueAsync("");
        Assert.Empty(clerk.Complaints);
    }

    [Fact]
    public async Task What_is_typed_and_is_none_of_the_list_is_not_taken_for_another_and_a_name_stays_text()
    {
        await using var clerk = await BeginAsync();
        await clerk.Page.GotoAsync("/council/my-work?queue=All&provider=X217");
        await Assertions.Expect(Field(clerk, "Provider")).ToHaveValueAsync("Home 217 of Suffolk");
        await Field(clerk, "Provider").FillAsync("Nobody at all");
        await Assertions.Expect(Field(clerk, "Provider").Locator("xpath=..").GetByRole(AriaRole.Listbox)).ToContainTextAsync("Nothing is called so");
        await clerk.PressAsync("View");
        await clerk.SeesAsync("No tasks");
        await clerk.Page.WaitForURLAsync(url => url.Contains("Nobody", StringComparison.Ordinal));

        await Field(clerk, "Provider").FillAsync("zeta");
        await Assertions.Expect(Offered(clerk, "Provider")).ToHaveTextAsync([Markup]);
        await Assertions.Expect(clerk.Page.Locator("main img")).ToHaveCountAsync(0);
        await Offered(clerk, "Provider").ClickAsync();
        await Assertions.Expect(Field(clerk, "Provider")).ToHaveValueAsync(Markup);
        Assert.Empty(clerk.Complaints);
    }

    [Fact]
    public async Task Without_scripts_it_is_a_list_by_provider_and_a_short_list_stays_one()
    {
        await using var clerk = await BeginAsync(javaScript: false);
        await clerk.Page.GotoAsync("/council/purchase-orders");

        await clerk.Page.GetByLabel("Provider", new() { Exact = true }).SelectOptionAsync("Home 217 of Suffolk");
        await Assertions.Expect(clerk.Page.Locator("#Service optgroup[label='Home 217 of Suffolk'] option")).ToHaveCountAsync(2);
        await clerk.PressAsync("View");
        await clerk.Page.WaitForURLAsync(url => url.Contains("provider=X217", StringComparison.OrdinalIgnoreCase));

        await using var scripted = await BeginAsync();
        await scripted.Page.GotoAsync("/council/my-work");
        await Assertions.Expect(scripted.Page.Locator("select#Owner")).ToBeVisibleAsync();
    }

    private async Task<Reader> BeginAsync(bool javaScript = true)
    {
        await portal.StartAsync();
        await portal.Database.ExecuteAsync(
            $"""
            insert into providers (ref, name, payment_terms_days) select 'X' || n, 'Home ' || n || ' of Suffolk', 30 from generate_series(1, 300) n on conflict do nothing;
            insert into providers (ref, name, payment_terms_days) values ('X0', '{Markup}', 30) on conflict do nothing;
            insert into services (ref, provider_ref, name) select side || n, 'X' || n, case side when 'E' then 'East ' else 'West ' end || n
            from generate_series(1, 300) n, unnest(array['E', 'W']) side on conflict do nothing;
            """);
        if (javaScript)
        {
            return await portal.SignedInAsync(Clerk.Email);
        }

        var reader = await portal.StrangerAsync(javaScript: false);
        await reader.Page.GotoAsync("/sign-in");
        await reader.SignInAsync(Clerk.Email);
        return reader;
    }

    private static ILocator Field(Reader reader, string label) => reader.Page.Locator($"input#{label}[role=combobox]");

    private static ILocator Offered(Reader reader, string label) => Field(reader, label).Locator("xpath=..").GetByRole(AriaRole.Option);
}
