using Microsoft.Extensions.DependencyInjection;
using Portal.Browser.Tests.Chrome;
using Portal.Domain.Accounts;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Uplifts;

namespace Portal.Browser.Tests.Pages;

/// <summary>Other prices that a provider asks for, from both sides.</summary>
internal static class UpliftPages
{
    private const string Problem = "There is a problem";
    private const string List = "/Provider/Uplifts/Index";
    private const string New = "/Provider/Uplifts/New";
    private const string Details = "/Provider/Uplifts/Details";
    private const string CouncilList = "/Council/Uplifts/Index";
    private const string CouncilDetails = "/Council/Uplifts/Details";

    public static IReadOnlyList<PageCase> All { get; } =
    [
        new(List, "with requests", "/provider/uplifts") { Who = Person.Colleague, Given = p => GivenAsync(p), Shows = "To be answered" },
        new(List, "of a signatory", "/provider/uplifts") { Who = Person.Signatory, Shows = "Price uplift requests" },
        new(New, "form", "/provider/uplifts/new") { Who = Person.Colleague, Shows = "New weekly price" },
        new(New, "with nothing entered", "/provider/uplifts/new") { Who = Person.Colleague, Then = (r, _) => r.PressAsync("Ask"), Shows = Problem },
        new(Details, "asked for", "/provider") { Who = Person.Colleague, Then = (r, p) => OpenAsync(r, p, "/provider"), Shows = "Withdraw" },
        new(Details, "asked back", "/provider") { Who = Person.Colleague, Then = (r, p) => OpenAsync(r, p, "/provider", UpliftWorkflow.AskBack, "Question"), Shows = "The placements team reads it." },
        new(Details, "agreed", "/provider") { Who = Person.Colleague, Then = (r, p) => OpenAsync(r, p, "/provider", UpliftWorkflow.Agree, "Letter"), Shows = "Agreed, waiting for the register" },
        new("/Tasks/Task", "a price uplift to decide", "/council") { Who = Person.Clerk, Then = TaskAsync, Shows = "Agree to another price" },
        new(CouncilList, "with requests", "/council/uplifts") { Who = Person.Clerk, Given = p => GivenAsync(p), Shows = "To be answered" },
        new(CouncilList, "with a filter that is none", "/council/uplifts?state=Nope") { Who = Person.Clerk, Shows = Problem },
        new(CouncilDetails, "to answer", "/council") { Who = Person.Clerk, Then = (r, p) => OpenAsync(r, p, "/council"), Shows = "Agree to another price" },
        new(CouncilDetails, "with nothing entered", "/council") { Who = Person.Clerk, Then = DeclineAsync, Shows = Problem },
    ];

    private static async Task TaskAsync(Reader reader, DemoPortal portal) => await reader.Page.GotoAsync($"/tasks/{await GivenAsync(portal)}");

    private static async Task DeclineAsync(Reader reader, DemoPortal portal)
    {
        await OpenAsync(reader, portal, "/council");
        await reader.Page.Locator("summary", new() { HasTextString = "Decline" }).ClickAsync();
        await reader.PressAsync("Decline");
    }

    private static async Task OpenAsync(Reader reader, DemoPortal portal, string side, string? move = null, string field = "")
        => await reader.Page.GotoAsync($"{side}/uplifts/{await GivenAsync(portal, move, field)}");

    /// <summary>A request of Harbour View Care for its placement of Robin Hood.</summary>
    private static async Task<Guid> GivenAsync(DemoPortal portal, string? move = null, string field = "")
    {
        await portal.StartAsync();
        await using var scope = portal.App.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var accounts = services.GetRequiredService<AccountReader>();
        var morgan = await accounts.ByEmailAsync(Person.Colleague.Email);
        var by = Actor.ForProvider(morgan.Id, morgan.Name, "P1002", "Harbour View Care", ProviderRoles.Invoicing);
        var prices = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["L4003"] = 4_234.56m };
        var id = (await services.GetRequiredService<AskForUplift>().HandleAsync(by, DateOnly.FromDateTime(DateTime.UtcNow), prices, "Wages rose in April.", [], Guid.NewGuid(), default))!.Value;
        if (move is not null)
        {
            var clerk = await accounts.ByEmailAsync(Person.Clerk.Email);
            await services.GetRequiredService<MakeMove>().HandleAsync(
                UpliftWorkflow.DefinitionName,
                move,
                Actor.ForCouncil(clerk.Id, clerk.Name, "Suffolk County Council", CouncilRoles.Placements),
                new MoveRequest(id, Guid.NewGuid()),
                new MoveForm().Fill(field, "Since when do they cost more?"),
                default);
        }

        return id;
    }
}
