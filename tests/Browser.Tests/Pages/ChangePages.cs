using Microsoft.Extensions.DependencyInjection;
using Portal.Browser.Tests.Chrome;
using Portal.Domain.Accounts;
using Portal.Domain.Changes;
using Portal.Workflows.Accounts;
using Portal.Workflows.Changes;

namespace Portal.Browser.Tests.Pages;

/// <summary>Organisation, services, contacts and access, and the changes of them that providers ask for.</summary>
internal static class ChangePages
{
    private const string Problem = "There is a problem";
    private const string New = "/Provider/Changes/New";
    private const string Details = "/Provider/Changes/Details";
    private const string CouncilDetails = "/Council/Changes/Details";

    public static IReadOnlyList<PageCase> All { get; } =
    [
        new("/Provider/Organisation/Index", "of somebody who may ask", "/provider/organisation") { Who = Person.Colleague, Given = async p => await AskAsync(p), Shows = "Request a change" },
        new("/Provider/Organisation/Index", "of a signatory", "/provider/organisation") { Who = Person.Signatory, Shows = "The portal never shows or asks for bank details" },
        new("/Provider/Organisation/Services", "list", "/provider/services") { Who = Person.Colleague, Shows = "Harbour House" },
        new("/Provider/Organisation/Contacts", "list", "/provider/contacts") { Who = Person.Colleague, Shows = "Request a new contact" },
        new("/Provider/Organisation/Access", "list", "/provider/access") { Who = Person.Undecided with { Provider = "Sleepovers" }, Shows = "Ask another portal administrator" },
        new(New, "of the organisation", "/provider/changes/new?kind=Organisation") { Who = Person.Colleague, Shows = "Telephone" },
        new(New, "with nothing changed", "/provider/changes/new?kind=Organisation") { Who = Person.Colleague, Then = (r, _) => r.PressAsync("Continue"), Shows = Problem },
        new(New, "checked", "/provider/changes/new?kind=Organisation") { Who = Person.Colleague, Then = CheckAsync, Shows = "Check what you ask for" },
        new(New, "of a contact's removal", "/provider/contacts") { Who = Person.Colleague, Then = (r, _) => r.Page.GetByText("Request removal").First.ClickAsync(), Shows = "Removal of a contact" },
        new("/Provider/Organisation/NewUser", "form", "/provider/access/new") { Who = Person.Signatory, Shows = "What they may do" },
        new("/Provider/Organisation/NewUser", "with nothing entered", "/provider/access/new") { Who = Person.Signatory, Then = (r, _) => r.PressAsync("Send request"), Shows = "There is a problem" },
        new("/Provider/Changes/Index", "list", "/provider/changes") { Who = Person.Colleague, Given = async p => await AskAsync(p), Shows = "Requested" },
        new("/Provider/Changes/Index", "empty", "/provider/changes?Status=Withdrawn") { Who = Person.Colleague, Shows = "No change requests" },
        new(Details, "requested", "/provider") { Who = Person.Colleague, Then = async (r, p) => await r.Page.GotoAsync($"/provider/changes/{await AskAsync(p)}"), Shows = "Withdraw" },
        new("/Council/Staff/Audit", "list", "/council/audit") { Who = Person.Administrator, Shows = "Signed in" },
        new("/Council/Staff/Audit", "empty", "/council/audit?Subject=none-such") { Who = Person.Administrator, Shows = "No entries" },
        new("/Council/Staff/Users", "list", "/council/users") { Who = Person.Administrator, Shows = "Invite somebody" },
        new("/Council/Staff/Users", "with nothing entered", "/council/users") { Who = Person.Administrator, Then = (r, _) => r.PressAsync("Invite"), Shows = Problem },
        new("/Council/Staff/User", "another", "/council/users") { Who = Person.Administrator, Then = (r, _) => r.FollowAsync("Billie Authoriser"), Shows = "Somebody with no role has left" },
        new("/Council/Staff/User", "leaving", "/council/users") { Who = Person.Administrator, Then = LeaveAsync, Shows = "They then count as having left" },
        new("/Council/Staff/User", "oneself", "/council/users") { Who = Person.Administrator, Then = (r, _) => r.FollowAsync("Drew Admin"), Shows = "These are your own roles" },
        new("/Council/Staff/Access", "providers", "/council/access") { Who = Person.Administrator, Shows = "Due" },
        new("/Council/Staff/Access", "people", "/council/access?provider=P1002") { Who = Person.Administrator, Shows = "Does each person still need access" },
        new("/Council/Staff/Access", "about to remove somebody", "/council/access?provider=P1002") { Who = Person.Administrator, Then = (r, _)
            => r.Page.Locator("td[data-label=Access] a").First.ClickAsync(), Shows = "is signed out everywhere at once" },
        new("/Council/Staff/Access", "about to name somebody", "/council/access?provider=P1002") { Who = Person.Administrator, Then = (r, _)
            => r.FollowAsync("Name portal administrator Pat Signs"), Shows = "The council still decides" },
        new("/Council/Changes/Index", "list", "/council/changes") { Who = Person.Clerk, Given = async p => await AskAsync(p), Shows = "Harbour View Care" },
        new(CouncilDetails, "to decide", "/council") { Who = Person.Clerk, Then = async (r, p) => await r.Page.GotoAsync($"/council/changes/{await AskAsync(p)}"), Shows = "Reason for declining" },
        new(CouncilDetails, "with nothing entered", "/council") { Who = Person.Clerk, Then = DeclineNothingAsync, Shows = Problem },
        new(CouncilDetails, "applied", "/council") { Who = Person.Clerk, Then = ApplyAsync, Shows = "You applied the change." },
    ];

    private static async Task LeaveAsync(Reader reader, DemoPortal portal)
    {
        await reader.FollowAsync("Billie Authoriser");
        foreach (var role in await reader.Page.Locator("main input[type=checkbox]:checked").AllAsync())
        {
            await role.UncheckAsync();
        }

        await reader.PressAsync("Save");
    }

    private static async Task CheckAsync(Reader reader, DemoPortal portal)
    {
        await reader.FillAsync("Telephone", "01473 000000");
        await reader.PressAsync("Continue");
    }

    private static async Task DeclineNothingAsync(Reader reader, DemoPortal portal)
    {
        await reader.Page.GotoAsync($"/council/changes/{await AskAsync(portal)}");
        await reader.PressAsync("Decline");
    }

    private static async Task ApplyAsync(Reader reader, DemoPortal portal)
    {
        await reader.Page.GotoAsync($"/council/changes/{await AskAsync(portal)}");
        await reader.PressAsync("Apply");
    }

    private static async Task<Guid> AskAsync(DemoPortal portal)
    {
        await using var scope = portal.App.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<AccountReader>().ByEmailAsync("morgan.reed@harbourview.example");
        var morgan = Actor.ForProvider(user.Id, user.Name, "P1002", "Harbour View Care", ProviderRoles.Actions);
        var stands = (await scope.ServiceProvider.GetRequiredService<ChangeTargets>().FindAsync("P1002", ChangeKind.Service, "S2002", default))!.Values;
        var wanted = new Dictionary<string, string?> { ["name"] = stands["name"], ["address"] = $"{Guid.NewGuid():N}\nمرحبا 👍 Quay <b>" };
        return (await scope.ServiceProvider.GetRequiredService<AskForChange>()
            .HandleAsync(morgan, ChangeKind.Service, "S2002", wanted, "We moved on 1 May.", Guid.CreateVersion7(), seen: null, default))!.Value;
    }
}
