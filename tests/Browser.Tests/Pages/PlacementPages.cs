using Microsoft.Extensions.DependencyInjection;
using Portal.Browser.Tests.Chrome;
using Portal.Domain.Accounts;
using Portal.Domain.Placements;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Placements;

namespace Portal.Browser.Tests.Pages;

/// <summary>What a provider reports about placements, from both sides.</summary>
internal static class PlacementPages
{
    private const string Problem = "There is a problem";
    private const string List = "/Provider/Placements/Index";
    private const string Missing = "/Provider/Placements/Missing";
    private const string Change = "/Provider/Placements/Change";
    private const string Details = "/Provider/Placements/Details";
    private const string CouncilList = "/Council/Placements/Index";
    private const string CouncilDetails = "/Council/Placements/Details";

    public static IReadOnlyList<PageCase> All { get; } =
    [
        new(List, "empty", "/provider/placements") { Who = Person.Colleague, Given = NoneAsync, Shows = "No reports" },
        new(List, "with reports", "/provider/placements") { Who = Person.Colleague, Given = p => GivenAsync(p, PlacementReportKind.Ended), Shows = "To be answered" },
        new(List, "of a signatory", "/provider/placements") { Who = Person.Signatory, Shows = "To report a change" },
        new(Missing, "form", "/provider/placements/missing") { Who = Person.Colleague, Shows = "What was agreed" },
        new(Missing, "with nothing entered", "/provider/placements/missing") { Who = Person.Colleague, Then = (r, _) => r.PressAsync("Report"), Shows = Problem },
        new(Change, "left", "/provider/placements/change") { Who = Person.Colleague, Given = NoneAsync, Shows = "Last day here" },
        new(Change, "moved", "/provider/placements/change/L4003?kind=Moved") { Who = Person.Colleague, Given = NoneAsync, Shows = "Service moved to" },
        new(Change, "away", "/provider/placements/change/L4003?kind=Absent") { Who = Person.Colleague, Given = NoneAsync, Shows = "Last day away" },
        new(Change, "open already", "/provider/placements/change/L4003") { Who = Person.Colleague, Given = p => GivenAsync(p, PlacementReportKind.Ended), Shows = "withdraw it first" },
        new(Change, "with nothing entered", "/provider/placements/change") { Who = Person.Colleague, Given = NoneAsync, Then = (r, _) => r.PressAsync("Report"), Shows = Problem },
        new(Details, "ended", "/provider") { Who = Person.Colleague, Then = (r, p) => OpenAsync(r, p, "/provider", PlacementReportKind.Ended), Shows = "Withdraw" },
        new(Details, "settled", "/provider") { Who = Person.Colleague, Then = (r, p)
            => OpenAsync(r, p, "/provider", PlacementReportKind.Absent, isAnswered: true), Shows = "It is in tonight's import." },
        new(CouncilList, "with reports", "/council/placements") { Who = Person.Clerk, Given = p => GivenAsync(p, PlacementReportKind.Ended), Shows = "To be answered" },
        new(CouncilList, "with a filter that is none", "/council/placements?state=Nope") { Who = Person.Clerk, Shows = Problem },
        new(CouncilDetails, "missing", "/council") { Who = Person.Clerk, Then = (r, p) => OpenAsync(r, p, "/council", PlacementReportKind.Missing), Shows = "Settle" },
        new(CouncilDetails, "with nothing entered", "/council") { Who = Person.Clerk, Then = DeclineAsync, Shows = Problem },
        new(CouncilDetails, "of an authoriser", "/council") { Who = Person.Authoriser, Then = (r, p)
            => OpenAsync(r, p, "/council", PlacementReportKind.Moved), Shows = "Nothing changes until the register does" },
    ];

    private static async Task DeclineAsync(Reader reader, DemoPortal portal)
    {
        await OpenAsync(reader, portal, "/council", PlacementReportKind.Ended);
        await reader.PressAsync("Decline");
    }

    private static async Task OpenAsync(Reader reader, DemoPortal portal, string side, PlacementReportKind kind, bool isAnswered = false)
        => await reader.Page.GotoAsync($"{side}/placements/{await GivenAsync(portal, kind, isAnswered)}");

    private static Task NoneAsync(DemoPortal portal) => portal.Database.ExecuteAsync("delete from placement_reports");

    private static Task GivenAsync(DemoPortal portal, PlacementReportKind kind) => GivenAsync(portal, kind, isAnswered: false);

    /// <summary>A report of Harbour View Care, of its open placement of Robin Hood, or of a child that the register does not know.</summary>
    private static async Task<Guid> GivenAsync(DemoPortal portal, PlacementReportKind kind, bool isAnswered)
    {
        await NoneAsync(portal); // one of a kind can be open
        await using var scope = portal.App.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountReader>();
        var morgan = await accounts.ByEmailAsync(Person.Colleague.Email);
        var isMissing = kind == PlacementReportKind.Missing;
        var facts = new PlacementFacts
        {
            Kind = kind,
            ServiceRef = "S2002",
            LineItemRef = isMissing ? null : "L4003",
            Who = isMissing ? "Wendy Darling, aged nine, whose SSRef we were not told" : null,
            Day = new(2026, 8, 18),
            LastDay = kind == PlacementReportKind.Absent ? new(2026, 9, 3) : null,
            WeeklyCost = isMissing ? 1_540 : null,
            Words = "As agreed by telephone with the duty worker.\nWe wrote the same evening.",
        };
        var by = Actor.ForProvider(morgan.Id, morgan.Name, "P1002", "Harbour View Care", ProviderRoles.Invoicing);
        var id = (await scope.ServiceProvider.GetRequiredService<ReportPlacement>().HandleAsync(by, facts, Guid.NewGuid(), default))!.Value;
        if (isAnswered)
        {
            var clerk = await accounts.ByEmailAsync(Person.Clerk.Email);
            await scope.ServiceProvider.GetRequiredService<MakeMove>().HandleAsync(
                PlacementWorkflow.DefinitionName,
                PlacementMoves.Settle,
                Actor.ForCouncil(clerk.Id, clerk.Name, "Suffolk County Council", CouncilRoles.Placements),
                new MoveRequest(id, Guid.NewGuid()),
                new MoveForm().Fill("Answer", "It is in tonight's import."),
                default);
        }

        return id;
    }
}
