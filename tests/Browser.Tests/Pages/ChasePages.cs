using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Pages;

/// <summary>The council asks providers for what waits for them.</summary>
internal static class ChasePages
{
    private const string Chase = "/Council/Chase/Index";

    private static readonly PageCase[] Cases =
    [
        new(Chase, "all", "/council/chase") { Given = ChasedAsync, Shows = "Tick it only to send a second email today" },
        new(Chase, "with nothing ticked", "/council/chase?provider=P1001") { Given = ChasedAsync, Then = (r, _) => r.PressAsync("Send the emails"), Shows = "There is a problem" },
        new(Chase, "empty", "/council/chase?provider=P9") { Shows = "Nothing waits for any provider" },
        new("/Council/Providers/Details", "chased", "/council/providers/P1001") { Given = ChasedAsync, Shows = "Last chased" },
    ];

    public static IReadOnlyList<PageCase> All { get; } = [.. Cases.Select(c => c with { Who = Person.Clerk })];

    private static Task ChasedAsync(DemoPortal portal) => portal.Database.ExecuteAsync(
        """
        insert into provider_chases (id, provider_ref, at, by_id, by, tasks, listed, readers)
        select gen_random_uuid(), 'P1001', now(), id, name, 2, array['Documents to agree: IPA Contract, C1170421, due 3 November 2026', 'Months to invoice: Period 01/02/2016 - 29/02/2016'],
            array['sarah.lock@sleepovers.example', 'ida.invoices-with-a-long-name@sleepovers.example'] from users where email = 'placements@council.example'
        """);
}
