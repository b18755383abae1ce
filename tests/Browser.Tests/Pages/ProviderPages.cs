using Portal.Browser.Tests.Chrome;
using Portal.Host.Demo;
using static Portal.Browser.Tests.Pages.ExampleDocument;

namespace Portal.Browser.Tests.Pages;

/// <summary>What providers see.</summary>
internal static class ProviderPages
{
    private const string List = "/Provider/Contracts/Index";
    private const string Details = "/Provider/Contracts/Details";
    private const string Agree = "/Provider/Contracts/Agree";
    private const string Reject = "/Provider/Contracts/Reject";
    private const string Certificate = "/Provider/Contracts/Certificate";
    private const string Problem = "There is a problem";

    private static readonly PageCase[] Cases =
    [
        new("/Provider/Index", "with work", "/provider") { Shows = "Pick a task..." },
        new("/Provider/Index", "without work", "/provider") { Who = Person.Newcomer, Given = Givens.NewcomerAsync, Shows = "Pick a task..." },
        new(List, "of a signatory", "/provider/contracts") { Shows = "Published by" },
        new(List, "of a colleague", "/provider/contracts") { Who = Person.Colleague, Shows = "Published by" },
        new(List, "empty", "/provider/contracts") { Who = Person.Newcomer, Given = Givens.NewcomerAsync, Shows = "There are no contract documents yet" },
        new(List, "with filters that match nothing", "/provider/contracts?since=01/01/2099") { Shows = "No documents match these filters" },
        new(List, "with a date that is none", "/provider/contracts?since=soon") { Shows = Problem },
        new(List, "second page", "/provider/contracts?p=2") { Given = Givens.ManyAsync, Shows = "Previous" },
        new(Details, "withdrawn", $"/provider/contracts/{Withdrawn}") { Shows = "Published for the wrong care package" },
        new(Details, "approved", $"/provider/contracts/{Approved}") { Shows = "Certificate of this decision" },
        new(Details, "rejected", $"/provider/contracts/{Rejected}") { Shows = "This document was replaced by" },
        new(Details, "published", $"/provider/contracts/{Published}") { Shows = "This is an amended document" },
        new(Details, "published, of a colleague", $"/provider/contracts/{Published}") { Who = Person.Colleague, Shows = "need the role Signatory" },
        new(Details, "of a Word document", "/provider") { Then = async (r, p)
            => await r.Page.GotoAsync($"/provider/contracts/{await p.PublishedWordDocumentAsync()}"), Shows = "A Word document cannot be shown here" },
        new(Agree, "form, not opened yet", "/provider") { Then = async (r, p) => await r.Page.GotoAsync($"/provider/contracts/{await p.PublishedAsync()}/agree"), Shows = "Read it before you agree" },
        new(Agree, "with nothing entered", $"/provider/contracts/{Published}/agree") { Then = (r, _) => r.PressAsync("Agree"), Shows = Problem },
        new(Agree, "decided", $"/provider/contracts/{Approved}/agree") { Shows = "It no longer waits for a decision" },
        new(Agree, "409, decided meanwhile", "/provider") { Then = LoseTheAgreementAsync, Shows = Problem },
        new(Reject, "form", $"/provider/contracts/{Published}/reject") { Shows = "Rejection reason" },
        new(Reject, "with nothing entered", $"/provider/contracts/{Published}/reject") { Then = (r, _) => r.PressAsync("Reject"), Shows = Problem },
        new(Reject, "decided", $"/provider/contracts/{Rejected}/reject") { Shows = "It no longer waits for a decision" },
        new(Reject, "409, withdrawn meanwhile", "/provider") { Then = (r, p)
            => LoseTheRejectionAsync(r, p, "The start date is wrong: it should be 1 July.", DemoSignIns.Password), Shows = "You typed this. It was not recorded" },
        new(Reject, "with nothing entered, withdrawn meanwhile", "/provider") { Then = (r, p) => LoseTheRejectionAsync(r, p, "", ""), Shows = "It no longer waits for a decision" },
        new(Details, "just agreed", "/provider") { Then = AgreeAsync, Shows = "Success" },
        new(Certificate, "of agreement", $"/provider/contracts/{Approved}/certificate") { Shows = "Certificate of agreement" },
        new(Certificate, "of rejection", $"/provider/contracts/{Rejected}/certificate") { Shows = "Certificate of rejection" },
    ];

    public static readonly PageCase[] All = [.. Cases.Select(c => c with { Who = c.Who ?? Person.Signatory })];

    private static async Task LoseTheAgreementAsync(Reader reader, DemoPortal portal)
    {
        var id = await portal.PublishedAsync();
        await reader.Page.GotoAsync($"/provider/contracts/{id}/agree");
        await portal.WithdrawAsync(id);
        await reader.FillAsync("Password", DemoSignIns.Password);
        await reader.PressAsync("Agree");
    }

    private static async Task LoseTheRejectionAsync(Reader reader, DemoPortal portal, string reason, string password)
    {
        var id = await portal.PublishedAsync();
        await reader.Page.GotoAsync($"/provider/contracts/{id}/reject");
        await portal.WithdrawAsync(id);
        await reader.FillAsync("Rejection reason", reason);
        await reader.FillAsync("Password", password);
        await reader.PressAsync("Reject");
    }

    private static async Task AgreeAsync(Reader reader, DemoPortal portal)
    {
        await reader.Page.GotoAsync($"/provider/contracts/{await portal.PublishedAsync()}/agree");
        await reader.FillAsync("Password", DemoSignIns.Password);
        await reader.PressAsync("Agree");
    }
}
