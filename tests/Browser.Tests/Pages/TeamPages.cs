using Portal.Browser.Tests.Chrome;
using Portal.Domain.Accounts;
using Portal.TestKit;

namespace Portal.Browser.Tests.Pages;

/// <summary>Who of the council has what: colleagues, hand-over, absences, who gets new work first.</summary>
internal static class TeamPages
{
    private const string Problem = "There is a problem";
    private const string Rule = "/Council/TeamWork/Rule";
    private const string Colleague = "/Council/TeamWork/Colleague";
    private const string Path = "/council/team-work/first/edit";
    private const string Busy = "bea.busy-with-a-long-name@council.example";

    private const string LongName = "wren.wolfeschlegelsteinhausenbergerdorff-featherstonehaugh@council.example";

    private static readonly PageCase[] Cases =
    [
        new("/Council/TeamWork/Index", "of an administrator", "/council/team-work") { Given = BusyAsync, Shows = "Nobody stands in" },
        new("/Council/TeamWork/First", "with rules", "/council/team-work/first") { Given = RulesAsync, Shows = "the team gets it" },
        new("/Council/TeamWork/First", "of somebody who leads nobody", "/council/team-work/first?team=Contracts") { Who = Person.Clerk, Given = RulesAsync, Shows = "sets its rules" },
        new(Rule, "new", Path) { Shows = "Goes to" },
        new(Rule, "with nothing entered", Path) { Then = (r, _) => r.PressAsync("Save"), Shows = Problem },
        new(Rule, "about to be removed", Path + "?team=Placements team&remove=true") { Given = RulesAsync, Shows = "Remove this rule?" },
        new(Rule, "of somebody who leads nobody", Path + "?team=Placements team") { Who = Person.Clerk, Given = RulesAsync, Shows = "You do not lead this team" },
        new(Colleague, "of an administrator", "/council/team-work") { Given = BusyAsync, Then = (r, p) => OpenAsync(r, p), Shows = "Hand over to" },
        new(Colleague, "with nothing entered", "/council/team-work") { Given = BusyAsync, Then = EnterNothingAsync, Shows = Problem },
        new(Colleague, "about to hand over", "/council/team-work") { Given = BusyAsync, Then = (r, p) => OpenAsync(r, p, Person.Clerk.Email), Shows = "Hand over everything" },
        new(Colleague, "of a colleague", "/council/team-work") { Who = Person.Authoriser, Given = BusyAsync, Then = (r, p) => OpenAsync(r, p), Shows = "Only the lead of a team" },
    ];

    public static IReadOnlyList<PageCase> All { get; } = [.. Cases.Select(c => c with { Who = c.Who ?? Person.Administrator })];

    /// <summary>Somebody has what waits, and a colleague is away with nobody to stand in.</summary>
    private static async Task BusyAsync(DemoPortal portal)
    {
        if (await portal.Database.ScalarAsync<long>($"select count(*) from users where email = '{Busy}'") == 0)
        {
            await portal.Database.GivenCouncilUserAsync(Busy, CouncilRoles.Placements | CouncilRoles.InvoiceAuthoriser);
        }

        await portal.Database.ExecuteAsync(
            $"""
            update workflow_instances set owner_id = (select id from users where email = '{Busy}') where ended_at is null and team = 'Placements team';
            update users set away_until = current_date + 9 where email = 'finaliser@council.example';
            """);
    }

    /// <summary>One of them names somebody whose name is wider than a phone.</summary>
    private static async Task RulesAsync(DemoPortal portal)
    {
        if (await portal.Database.ScalarAsync<long>($"select count(*) from users where email = '{LongName}'") == 0)
        {
            await portal.Database.GivenCouncilUserAsync(LongName, CouncilRoles.InvoiceAuthoriser);
        }

        await portal.Database.ExecuteAsync(
            $"""
            delete from task_rules;
            insert into task_rules select 'Placements team', '', id from users where email = 'placements@council.example';
            insert into task_rules select 'Placements team', 'P1001', id from users where email = 'finaliser@council.example';
            insert into task_rules select 'Finance team (authoriser)', 'P1002', id from users where email = '{LongName}';
            """);
    }

    private static async Task OpenAsync(Reader reader, DemoPortal portal, string? to = null)
    {
        var (person, receiver) = (await IdAsync(portal, Busy), to is null ? "" : $"?To={await IdAsync(portal, to)}");
        await reader.Page.GotoAsync($"/council/team-work/{person}{receiver}");
    }

    private static async Task EnterNothingAsync(Reader reader, DemoPortal portal)
    {
        await OpenAsync(reader, portal);
        await reader.PressAsync("Bea Busy-with-a-long-name is away");
    }

    private static Task<Guid> IdAsync(DemoPortal portal, string email) => portal.Database.ScalarAsync<Guid>($"select id from users where email = '{email}'");
}
