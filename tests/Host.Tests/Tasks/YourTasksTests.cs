using System.Net;
using Portal.Domain.Accounts;
using Portal.Host.Tests.Invoices;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Tasks;

/// <summary>What waits for somebody of a provider: on the home page, in a list, and as a page with its form.</summary>
public sealed class YourTasksTests(PortalCluster cluster)
{
    private const string Both = "bo.both@both.example";

    [Fact]
    public async Task A_signatory_agrees_from_the_task_and_hears_what_comes_next()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var first = await world.App.GivenPublishedDocumentAsync();
        var second = await world.App.GivenPublishedDocumentAsync(Snow);
        var sarah = await world.AsAsync(Sarah);

        Assert.Equal("Pick a task...", sarah.Page.Heading);
        Assert.Contains("2 Documents to agree", sarah.Page.Links);
        Assert.Equal(["Document to agree: IPA Contract, C1170421", "Ella, Cinder (C1170421)"], [sarah.Page.Rows[0]["What"], sarah.Page.Rows[0]["Client"]]);
        await sarah.Follow("Document to agree: IPA Contract, C1170421");
        Assert.Equal($"/tasks/{first}", sarah.Page.Path);
        Assert.NotNull(sarah.Page.Document.QuerySelector("iframe.portal-document"));
        Assert.Contains("By entering your password below and clicking 'Agree'", sarah.Page.Text, StringComparison.Ordinal);

        await sarah.FillOf("AgreePassword", "wrong").Press("Agree");
        Assert.Equal(["The password is wrong. Nothing was recorded"], sarah.Page.Errors);
        Assert.Equal(("Published", 2L, 1L), await world.StandingAsync(first));
        await sarah.FillOf("AgreePassword", AccountGivens.Password).Press("Agree");

        Assert.Equal($"/tasks/{first}", sarah.Page.Path);
        Assert.Contains("You agreed the document. The council has been told.", sarah.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Agreed by Sarah Lock on ", sarah.Page.Text, StringComparison.Ordinal);
        await sarah.Follow($"Document to agree, IPA Contract, {Snow}");
        Assert.Equal($"/tasks/{second}", sarah.Page.Path);
    }

    [Fact]
    public async Task Who_comes_after_a_colleague_reads_who_did_it_and_what_they_typed_is_not_lost()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        await world.Database.GivenProviderUserAsync("sid.second@sleepovers.example", ProviderRoles.Signatory, "P1001");
        var (sarah, sid) = (await world.AsAsync(Sarah), await world.AsAsync("sid.second@sleepovers.example"));
        await sid.Open($"/tasks/{id}");
        await sarah.Open($"/tasks/{id}");
        await sarah.FillOf("AgreePassword", AccountGivens.Password).Press("Agree");

        await sid.FillOf("RejectionReason", "The rate is wrong.").FillOf("RejectPassword", AccountGivens.Password).Press("Reject");

        Assert.Equal(HttpStatusCode.Conflict, sid.Page.Status);
        Assert.Contains("Agreed by Sarah Lock on ", sid.Page.Text, StringComparison.Ordinal);
        Assert.Contains("You typed this. It was not recorded: The rate is wrong.", sid.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_colleague_must_do_stands_apart_and_offers_no_form()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var ida = await world.AsAsync(InvoiceWorld.Ida);

        await ida.Open("/provider/tasks");

        Assert.Equal(["Month to invoice: Period 01/02/2016 - 29/02/20161 line", "Document to agree: IPA Contract, C1170421"], ida.Page.Rows.Select(r => r["What"]));
        Assert.Equal("£4,142.86", ida.Page.Rows[0]["Money"]);
        await ida.Open($"/tasks/{id}");
        Assert.Contains("It waits for: Signatory.", ida.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Agree", ida.Page.Buttons);
    }

    [Fact]
    public async Task Another_providers_task_is_not_there_and_one_of_ones_other_provider_offers_to_act_for_it()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        await world.Database.GivenProviderUserAsync(Both, ProviderRoles.Signatory, "P1001", "P1002");
        await world.Database.GivenProviderUserAsync("han.harbour@harbour.example", ProviderRoles.Signatory, "P1002");
        Assert.Equal(HttpStatusCode.NotFound, (await (await world.AsAsync("han.harbour@harbour.example")).Open($"/tasks/{id}")).Status);
        var bo = await world.AsAsync(Both);
        Assert.Contains("Harbour View Care No tasks wait for you Sleepovers 1 task waits for you", bo.Page.Text, StringComparison.Ordinal);
        await bo.Press("Harbour View Care");
        Assert.Contains("1 task waits elsewhere", bo.Page.Document.QuerySelector(".portal-acting")!.TextContent, StringComparison.Ordinal);

        await bo.Open($"/tasks/{id}");

        Assert.Equal(($"/tasks/{id}/elsewhere", "This is for Sleepovers"), (bo.Page.Path, bo.Page.Heading));
        await bo.Press("Act for Sleepovers and open it");
        Assert.Equal($"/tasks/{id}", bo.Page.Path);
        Assert.Contains("Agree", bo.Page.Buttons);
    }

    [Fact]
    public async Task A_form_sent_by_somebody_who_acts_for_no_provider_yet_finds_nothing()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        await world.Database.GivenProviderUserAsync(Both, ProviderRoles.Signatory, "P1001", "P1002");
        var bo = await world.AsAsync(Both);
        var token = bo.Page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var post = new HttpRequestMessage(HttpMethod.Post, $"/tasks/{id}?handler=Move&move=Agree")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("AgreePassword", AccountGivens.Password)]),
        };

        Assert.Equal(HttpStatusCode.NotFound, (await bo.Send(post)).Status);
        Assert.Equal(("Published", 2L, 1L), await world.StandingAsync(id));
    }

    [Fact]
    public async Task A_form_sent_twice_agrees_once_and_one_of_another_provider_not_at_all()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        await world.Database.GivenProviderUserAsync(Both, ProviderRoles.Signatory, "P1001", "P1002");
        var sarah = await world.AsAsync(Sarah);
        await sarah.Open($"/tasks/{id}");
        var form = sarah.Page;
        await sarah.FillOf("AgreePassword", AccountGivens.Password).Press("Agree");
        await sarah.PressOn(form, "Agree");
        Assert.Contains("Agreed by Sarah Lock on ", sarah.Page.Text, StringComparison.Ordinal);
        Assert.Equal(3L, (await world.StandingAsync(id)).Journal);

        var other = await world.App.GivenPublishedDocumentAsync(Snow);
        var bo = await world.AsAsync(Both);
        await bo.Press("Sleepovers");
        var tab = world.AnotherTab(bo);
        await bo.Open($"/tasks/{other}");
        await tab.Open("/choose-provider");
        await tab.Press("Harbour View Care");
        await bo.FillOf("AgreePassword", AccountGivens.Password).Press("Agree");
        Assert.Equal(HttpStatusCode.BadRequest, bo.Page.Status);
        Assert.Equal("Published", (await world.StandingAsync(other)).State);
    }

    [Fact]
    public async Task News_is_read_once_by_each()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        await world.App.WithdrawAsync(id);
        var sarah = await world.AsAsync(Sarah);
        Assert.Contains("IPA Contract, C1170421 (C1170421): Withdrawn, ", sarah.Page.Text, StringComparison.Ordinal);

        await sarah.Follow("IPA Contract, C1170421");

        Assert.Equal($"/provider/contracts/{id}", sarah.Page.Path);
        await sarah.Open("/provider");
        Assert.DoesNotContain("Withdrawn", sarah.Page.Text, StringComparison.Ordinal);
    }
}
