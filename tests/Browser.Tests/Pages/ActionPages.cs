using Microsoft.Extensions.DependencyInjection;
using Portal.Browser.Tests.Chrome;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Workflows.Accounts;
using Portal.Workflows.Actions;

namespace Portal.Browser.Tests.Pages;

/// <summary>Actions from both sides.</summary>
internal static class ActionPages
{
    private const string Problem = "There is a problem";
    private const string List = "/Provider/Actions/Index";
    private const string New = "/Provider/Actions/New";
    private const string Details = "/Provider/Actions/Details";
    private const string CouncilList = "/Council/Actions/Index";
    private const string CouncilTemplates = "/Council/Actions/Templates";
    private const string CouncilNew = "/Council/Actions/New";
    private const string CouncilDetails = "/Council/Actions/Details";

    public static IReadOnlyList<PageCase> All { get; } =
    [
        new(List, "empty", "/provider/actions?Search=nothing+says+this") { Who = Person.Colleague, Shows = "No open Actions" },
        new(List, "with actions", "/provider/actions") { Who = Person.Colleague, Given = p => OpenAsync(p, "Invoice 123456"), Shows = "LA (Invoice Queries)" },
        new(List, "overdue and unread", "/provider/actions") { Who = Person.Colleague, Given = OverdueAsync, Shows = "Overdue" },
        new(List, "of a signatory", "/provider/actions?Status=All") { Who = Person.Signatory, Given = p => OpenAsync(p, "Read by all"), Shows = "Read by all" },
        new(List, "with a filter that is none", "/provider/actions?Status=Nope") { Who = Person.Colleague, Shows = Problem },
        new(New, "form", "/provider/actions/new") { Who = Person.Colleague, Shows = "Do not report safeguarding concerns here" },
        new(New, "about a line item", "/provider/actions/new?About=LineItem&Key=L4003") { Who = Person.Colleague, Shows = "L4003 (Care package line item)" },
        new(New, "with nothing entered", "/provider/actions/new") { Who = Person.Colleague, Then = (r, _) => r.PressAsync("Create Action"), Shows = Problem },
        new(Details, "answered", "/provider") { Who = Person.Colleague, Then = (r, p) => GotoAsync(r, p, "/provider", "Answered", answer: true), Shows = "Which days?" },
        new(Details, "closed", "/provider") { Who = Person.Colleague, Then = (r, p) => GotoAsync(r, p, "/provider", "Closed one", close: true), Shows = "Why do you reopen it?" },
        new(CouncilList, "with actions", "/council/actions") { Who = Person.Authoriser, Given = p => OpenAsync(p, "For the inbox"), Shows = "Unassigned" },
        new(CouncilNew, "form", "/council/actions/new") { Who = Person.Authoriser, Shows = "Ask a provider something" },
        new(CouncilNew, "about a line item", "/council/actions/new?About=LineItem&Key=L4003") { Who = Person.Authoriser, Shows = "Harbour View Care" },
        new(CouncilNew, "with nothing entered", "/council/actions/new") { Who = Person.Authoriser, Then = (r, _) => r.PressAsync("Create Action"), Shows = Problem },
        new(CouncilDetails, "with a note", "/council") { Who = Person.Authoriser, Then = (r, p) => GotoAsync(r, p, "/council", "Noted", note: true), Shows = "The provider does not see this." },
        new("/Council/Work/Instance", "of an action", "/council") { Who = Person.Authoriser, Then = WorkflowAsync, Shows = "Take up again" },
        new(CouncilList, "with nothing ticked", "/council/actions") { Who = Person.Authoriser, Given = p
            => OpenAsync(p, "Not ticked"), Then = (r, _) => r.ConfirmAsync("Close the chosen"), Shows = "Tick at least one action" },
        new(CouncilList, "with several closed", "/council/actions") { Who = Person.Authoriser, Given = p => OpenAsync(p, "To be closed"), Then = CloseChosenAsync, Shows = "What was done" },
        new(CouncilTemplates, "with one", "/council/actions/templates") { Who = Person.Authoriser, Then = AddTemplateAsync, Shows = "Paid on time" },
        new(CouncilTemplates, "with nothing entered", "/council/actions/templates") { Who = Person.Authoriser, Then = (r, _) => r.PressAsync("Save"), Shows = Problem },
        new(CouncilDetails, "with a template", "/council") { Who = Person.Authoriser, Then = UseTemplateAsync, Shows = "Put into the message" },
        new("/Council/Staff/Teams", "list", "/council/teams") { Who = Person.Administrator, Shows = "Invoice Queries" },
        new("/Council/Staff/Team", "new", "/council/teams/edit") { Who = Person.Administrator, Shows = "New actions of these types come here" },
        new("/Council/Staff/Team", "with nothing entered", "/council/teams/edit") { Who = Person.Administrator, Then = (r, _) => r.PressAsync("Save"), Shows = Problem },
        new("/Council/Staff/Team", "as it is", "/council/teams/edit?team=Placements") { Who = Person.Administrator, Shows = "Placements" },
        new(CouncilDetails, "with nothing entered", "/council") { Who = Person.Authoriser, Then = CloseAsync, Shows = Problem },
    ];

    private static async Task CloseChosenAsync(Reader reader, DemoPortal portal)
    {
        await reader.Page.Locator("input[name=Chosen]").First.CheckAsync();
        await reader.UnfoldAsync("Close the chosen");
        await reader.FillAsync("Reason for closing", "It was paid on 3 July.");
        await reader.PressAsync("Close the chosen");
    }

    private static async Task AddTemplateAsync(Reader reader, DemoPortal portal)
    {
        if (await reader.Page.GetByText("Paid on time").CountAsync() == 0)
        {
            await reader.FillAsync("Title", "Paid on time");
            await reader.FillAsync("Text", "The payment was made on time: please ask your bank.");
            await reader.PressAsync("Save");
        }
    }

    private static async Task UseTemplateAsync(Reader reader, DemoPortal portal)
    {
        await reader.Page.GotoAsync("/council/actions/templates");
        await AddTemplateAsync(reader, portal);
        await GotoAsync(reader, portal, "/council", "With a template");
        await reader.Page.GetByLabel("Template", new() { Exact = true }).SelectOptionAsync("Paid on time");
        await reader.PressAsync("Put into the message");
    }

    private static async Task WorkflowAsync(Reader reader, DemoPortal portal)
    {
        await GotoAsync(reader, portal, "/council", "Noted", note: true);
        await reader.FollowAsync("Workflow: diagram, journal, timers and emails");
        await reader.Page.GetByText("The diagram in words").ClickAsync();
    }

    private static async Task CloseAsync(Reader reader, DemoPortal portal)
    {
        await GotoAsync(reader, portal, "/council", "Not closed");
        await reader.PressAsync("Close");
    }

    private static async Task GotoAsync(Reader reader, DemoPortal portal, string side, string title, bool answer = false, bool note = false, bool close = false)
    {
        var id = await OpenAsync(portal, title);
        await using var scope = portal.App.Services.CreateAsyncScope();
        var write = scope.ServiceProvider.GetRequiredService<WriteInAction>();
        var user = await scope.ServiceProvider.GetRequiredService<AccountReader>().ByEmailAsync("authoriser@council.example");
        var billie = Actor.ForCouncil(user.Id, user.Name, "Suffolk County Council", user.CouncilRoles);
        if (answer)
        {
            await write.CommentAsync(billie, new(id, Guid.NewGuid()), "Which days?\nAnd at what cost: £1,000.00?", default);
        }

        if (note)
        {
            await write.NoteAsync(billie, new(id, Guid.NewGuid()), "Rang the home: nobody there.", default);
        }

        if (close)
        {
            await write.CloseAsync(billie, new(id, Guid.NewGuid()), "It was paid on 3 July.", default);
        }

        await reader.Page.GotoAsync($"{side}/actions/{id}");
    }

    private static async Task OverdueAsync(DemoPortal portal)
    {
        var id = await OpenAsync(portal, "Long overdue");
        await portal.Database.ExecuteAsync($"update actions set due_on = '2016-04-12' where id = '{id}'");
    }

    /// <summary>One that the council has answered: its provider's turn.</summary>
    internal static async Task<Guid> AnsweredAsync(DemoPortal portal, string title)
    {
        var id = await OpenAsync(portal, title);
        await using var scope = portal.App.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<AccountReader>().ByEmailAsync("authoriser@council.example");
        var billie = Actor.ForCouncil(user.Id, user.Name, "Suffolk County Council", user.CouncilRoles);
        await scope.ServiceProvider.GetRequiredService<WriteInAction>().CommentAsync(billie, new(id, Guid.NewGuid()), "Which days do you mean?", default);
        return id;
    }

    private static async Task<Guid> OpenAsync(DemoPortal portal, string title)
    {
        await using var scope = portal.App.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<AccountReader>().ByEmailAsync("morgan.reed@harbourview.example");
        var morgan = Actor.ForProvider(user.Id, user.Name, "P1002", "Harbour View Care", ProviderRoles.Actions);
        return await scope.ServiceProvider.GetRequiredService<OpenAction>().HandleAsync(
            morgan, new ActionDraft(ActionType.InvoiceQuery, title, "The payment of July is wrong: مرحبا 👍 <b>.",
                new(SubjectKind.LineItem, "L4003", "L4003 (Care package line item)", "P1002"), "P1002"), Guid.NewGuid(), default);
    }
}
