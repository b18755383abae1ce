using Portal.Browser.Tests.Chrome;
using static Portal.Browser.Tests.Pages.ExampleDocument;

namespace Portal.Browser.Tests.Pages;

/// <summary>What council staff see.</summary>
internal static class CouncilPages
{
    private const string List = "/Council/Contracts/Index";
    private const string Details = "/Council/Contracts/Details";
    private const string Find = "/Council/Contracts/Find";
    private const string New = "/Council/Contracts/New";
    private const string Edit = "/Council/Contracts/Edit";
    private const string Preview = "/Council/Contracts/Preview";
    private const string Withdraw = "/Council/Contracts/Withdraw";
    private const string Certificate = "/Council/Contracts/Certificate";
    private const string Work = "/Council/Work/Index";
    private const string Instance = "/Council/Work/Instance";
    private const string Incidents = "/Council/Incidents/Index";
    private const string GiveUp = "/Council/Incidents/GiveUp";
    private const string StopEmail = "/Council/Incidents/StopEmail";
    private const string Problem = "There is a problem";

    private static readonly PageCase[] Cases =
    [
        new("/Council/Index", "calm", "/council") { Given = Givens.NoIncidentsAsync, Shows = "Pick a task..." },
        new("/Council/Index", "with incidents", "/council") { Given = Givens.IncidentsAsync, Shows = "Pick a task..." },
        new(List, "of the placements team", "/council/contracts") { Shows = "Publish a document" },
        new(List, "of an authoriser", "/council/contracts") { Who = Person.Authoriser, Shows = "Sleepovers" },
        new(List, "with filters that match nothing", "/council/contracts?provider=P1001&status=Draft") { Shows = "No documents match these filters" },
        new(List, "with a name that nobody has", "/council/contracts") { Then = (r, _) => SearchAsync(r, "Nobody", "View"), Shows = Problem },
        new(List, "second page", "/council/contracts?p=2") { Given = Givens.ManyAsync, Shows = "Previous" },
        new(Find, "empty", "/council/contracts/new") { Shows = "Which client is it about?" },
        new(Find, "with nothing entered", "/council/contracts/new") { Then = (r, _) => r.PressAsync("Find client"), Shows = Problem },
        new(Find, "several", "/council/contracts/new") { Then = (r, _) => SearchAsync(r, "C2", "Find client"), Shows = "Choose the client" },
        new(New, "form", "/council/contracts/new/C2000021") { Shows = "Nothing is published yet" },
        new(New, "with nothing entered", "/council/contracts/new/C2000021") { Then = (r, _) => r.PressAsync("Continue to preview"), Shows = Problem },
        new(New, "409, no document", "/council/contracts/new/C2000021") { Then = UploadNonsenseAsync, Shows = Problem },
        new(New, "amended", "/council") { Then = AmendAsync, Shows = "This document will replace" },
        new(New, "of a client without a placement", "/council/contracts/new/C9") { Given = UnplacedAsync, Shows = "The register has no placement of this client" },
        new(Edit, "form", $"/council/contracts/{Draft}/change") { Shows = "Leave empty to keep" },
        new(Preview, "of a draft", $"/council/contracts/{Draft}/preview") { Shows = "Keep as a draft" },
        new(Preview, "published already", $"/council/contracts/{Published}/preview") { Shows = "This document is no longer a draft" },
        new(Preview, "409, changed meanwhile", "/council") { Then = LoseThePreviewAsync, Shows = Problem },
        new(Details, "draft", $"/council/contracts/{Draft}") { Shows = "Preview and publish" },
        new(Details, "withdrawn", $"/council/contracts/{Withdrawn}") { Shows = "Published for the wrong care package" },
        new(Details, "approved", $"/council/contracts/{Approved}") { Shows = "Certificate of this decision" },
        new(Details, "rejected", $"/council/contracts/{Rejected}") { Shows = "This document was replaced by" },
        new(Details, "published", $"/council/contracts/{Published}") { Shows = "Withdraw" },
        new(Details, "of a Word document", "/council") { Then = async (r, p)
            => await r.Page.GotoAsync($"/council/contracts/{await p.PublishedWordDocumentAsync()}"), Shows = "A Word document cannot be shown here" },
        new(Withdraw, "form", $"/council/contracts/{Published}/withdraw") { Shows = "The provider can read it" },
        new(Withdraw, "with nothing entered", $"/council/contracts/{Published}/withdraw") { Then = (r, _) => r.PressAsync("Withdraw"), Shows = Problem },
        new(Withdraw, "409, agreed meanwhile", "/council") { Then = LoseTheWithdrawalAsync, Shows = "You typed this. It was not recorded" },
        new(Certificate, "of agreement", $"/council/contracts/{Approved}/certificate") { Shows = "Certificate of agreement" },
        new(Certificate, "of rejection", $"/council/contracts/{Rejected}/certificate") { Shows = "Certificate of rejection" },
        new(Work, "in progress", "/council/work") { Shows = "Whose turn" },
        new(Work, "overdue", "/council/work?show=Overdue") { Given = Givens.OverdueAsync, Shows = "Overdue" },
        new(Work, "ended", "/council/work?show=Ended") { Shows = "Approved" },
        new(Work, "empty", "/council/work?provider=P1001&state=Draft") { Shows = "Nothing matches" },
        new(Instance, "draft", $"/council/work/{Draft}") { Shows = "No email was written" },
        new(Instance, "published, overdue, with incidents", $"/council/work/{Published}") { Given = Givens.IncidentsAsync, Shows = "All incidents" },
        new(Instance, "approved", $"/council/work/{Approved}") { Shows = "Nobody's: it has ended" },
        new(Incidents, "none", "/council/incidents") { Given = Givens.NoIncidentsAsync, Shows = "Nothing waits here: the portal has done everything" },
        new(Incidents, "none resolved", "/council/incidents?resolved=true") { Given = Givens.NoIncidentsAsync, Shows = "No incident has been resolved yet" },
        new(Incidents, "open", "/council/incidents") { Given = Givens.IncidentsAsync, Shows = "Retry all" },
        new(Incidents, "open, of an authoriser", "/council/incidents") { Who = Person.Authoriser, Given = Givens.IncidentsAsync, Shows = "no such mailbox" },
        new(GiveUp, "of one cause", "/council/incidents/give-up?Kind=Email&Cause=550+5.1.1+no+such+mailbox.") { Given = Givens.IncidentsAsync, Shows = "Why you give them up" },
        new(GiveUp, "gone", "/council/incidents/give-up?Kind=Email&Cause=nothing") { Given = Givens.NoIncidentsAsync, Shows = "No open incident has this cause any more" },
        new(StopEmail, "leaving", "/council/incidents/stop-email") { Who = Person.Administrator, Shows = "Why all email is stopped" },
        new(StopEmail, "stopped", "/council/incidents/stop-email") { Who = Person.Administrator, Given = Givens.StoppedAsync, Shows = "Let email leave again" },
        new(Incidents, "resolved", "/council/incidents?resolved=true") { Given = Givens.IncidentsAsync, Shows = "By Alex Placements" },
    ];

    public static readonly PageCase[] All = [.. Cases.Select(c => c with { Who = c.Who ?? Person.Clerk })];

    private static async Task SearchAsync(Reader reader, string client, string button)
    {
        await reader.FillAsync("Client", client);
        await reader.PressAsync(button);
    }

    private static async Task UploadNonsenseAsync(Reader reader, DemoPortal portal)
    {
        await reader.Page.GetByRole(Microsoft.Playwright.AriaRole.Radio).First.CheckAsync();
        await reader.Page.GetByLabel("Document type").SelectOptionAsync("IPA Contract");
        await reader.Page.GetByLabel("Document", new() { Exact = true })
            .SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "letter.pdf", MimeType = "application/pdf", Buffer = "no PDF"u8.ToArray() });
        await reader.PressAsync("Continue to preview");
    }

    private static async Task AmendAsync(Reader reader, DemoPortal portal)
    {
        var id = await portal.PublishedAsync();
        await portal.WithdrawAsync(id);
        await reader.Page.GotoAsync($"/council/contracts/new/C2000009?replaces={id}");
    }

    private static async Task LoseThePreviewAsync(Reader reader, DemoPortal portal)
    {
        var id = await portal.DraftAsync();
        await reader.Page.GotoAsync($"/council/contracts/{id}/preview");
        await portal.ChangeAsync(id);
        await reader.PressAsync("Publish");
    }

    private static async Task LoseTheWithdrawalAsync(Reader reader, DemoPortal portal)
    {
        var id = await portal.PublishedAsync();
        await reader.Page.GotoAsync($"/council/contracts/{id}/withdraw");
        await portal.AgreeAsync(id);
        await reader.FillAsync("Reason", "It was meant for another service.");
        await reader.PressAsync("Withdraw");
    }

    private static Task UnplacedAsync(DemoPortal portal)
        => portal.Database.ExecuteAsync("insert into clients (ss_ref, surname, forename) values ('C9', 'Hubbard', 'Mother') on conflict do nothing");
}
