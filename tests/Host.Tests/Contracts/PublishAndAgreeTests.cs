using System.Net;
using System.Security.Cryptography;
using MimeKit;
using Portal.Domain.Accounts;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Contracts;

public sealed class PublishAndAgreeTests(PortalCluster cluster)
{
    [Fact]
    public async Task A_clerk_finds_the_client_by_name_previews_and_publishes_and_no_address_ever_holds_the_name()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var clerk = await world.AsAsync(Clerk);
        var paths = new List<string>();

        paths.Add((await clerk.Open("/council/contracts")).Path);
        paths.Add((await clerk.Follow("Publish a document")).Path);
        paths.Add((await clerk.Fill("Client", "ella, cin").Press("Find client")).Path);
        paths.Add((await clerk.Follow("Ella, Cinder (C1170421)")).Path); // a name is only like it, so it is shown first
        Assert.Equal($"/council/contracts/new/{Cinder}", clerk.Page.Path);
        Assert.Equal("Ella, Cinder", clerk.Page.Fact("Client"));
        clerk.Choose("Sleepovers (Sleepovers), C153290, IFP Framework - Core - Standard, from 01/02/2016").Select("Document type", "IPA Contract");
        paths.Add((await clerk.Attach("Document", "ipa.pdf", Documents.Pdf(), Documents.PdfType).Press("Continue to preview")).Path);

        Assert.Equal("C1170421Preview IPA Contract", clerk.Page.Heading);
        Assert.Equal("Draft", clerk.Page.Fact("Status"));
        Assert.Equal("Sleepovers", clerk.Page.Fact("Provider"));
        Assert.Equal("C153290", clerk.Page.Fact("Care package ref"));
        Assert.Equal("ipa.pdf (PDF, 1 KB)", clerk.Page.Fact("File"));
        var shown = clerk.Page.Document.QuerySelector("iframe")!.GetAttribute("src")!;
        paths.Add((await clerk.Press("Publish")).Path);

        Assert.Equal("Published", clerk.Page.Fact("Status"));
        Assert.Contains("You published the document. The portal tells the provider's signatories by email.", clerk.Page.Text, StringComparison.Ordinal);
        Assert.Equal(Documents.Pdf(), (await clerk.Open(shown)).Bytes);
        Assert.DoesNotContain(paths, path => ClientNames.Any(name => path.Contains(name, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task A_signatory_sees_it_first_in_the_list_with_the_columns_and_notes_of_the_guide()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var published = await world.App.GivenPublishedDocumentAsync();
        await world.App.GivenAgreedDocumentAsync(Snow);
        var sarah = await world.AsAsync(Sarah);
        Assert.Contains("1 document to agree", sarah.Page.Text, StringComparison.Ordinal);

        await sarah.Open("/provider/contracts");

        Assert.Equal(["Document Type", "Client", "SSRef", "Care Pkg Ref", "Service", "Status", "Notes", "Decide"], sarah.Page.Rows[0].Keys);
        var first = sarah.Page.Rows[0];
        Assert.Equal("IPA Contract for C1170421", first["Document Type"]);
        Assert.Equal(("Ella, Cinder", Cinder, "C153290", "Sleepovers"), (first["Client"], first["SSRef"], first["Care Pkg Ref"], first["Service"]));
        Assert.Matches("^Published by Lena Clerk on [0-9]{2}/[0-9]{2}/[0-9]{4}$", first["Notes"]);
        Assert.Equal("Agree IPA Contract for C1170421 Reject IPA Contract for C1170421", first["Decide"]);
        Assert.Equal(("White, Snow", "Approved"), (sarah.Page.Rows[1]["Client"], sarah.Page.Rows[1]["Status"]));
        Assert.DoesNotContain("Decide", sarah.Page.Rows[1].Keys);
        Assert.Matches("^Agreed by Sarah Lock on ", sarah.Page.Rows[1]["Notes"]);
        await sarah.Follow("IPA Contract for C1170421");
        Assert.Equal($"/provider/contracts/{published}", sarah.Page.Path);
    }

    [Fact]
    public async Task A_signatory_agrees_with_the_password_and_both_sides_see_it_approved()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var sarah = await world.AsAsync(Sarah);

        await sarah.Open($"/provider/contracts/{id}");
        await sarah.Follow("Agree");
        Assert.Contains("By entering your password below and clicking 'Agree' you agree to this document. This is contractually binding.", sarah.Page.Text, StringComparison.Ordinal);
        await sarah.Fill("Password", AccountGivens.Password).Press("Agree");

        Assert.Equal(($"/provider/contracts/{id}", "Approved"), (sarah.Page.Path, sarah.Page.Fact("Status")));
        Assert.Contains("You agreed the document. The council has been told.", sarah.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Agree", sarah.Page.Links);
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open($"/council/contracts/{id}");
        Assert.Equal("Approved", clerk.Page.Fact("Status"));
        Assert.Matches("^By Sarah Lock on ", clerk.Page.Fact("Agreed"));
        Assert.DoesNotContain("Withdraw", clerk.Page.Links);
        Assert.Equal(("Approved", 3L, 2L), await world.StandingAsync(id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_certificate_tells_both_sides_who_agreed_what_when_from_where_and_whether_it_had_been_opened(bool opened)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var address = world.App.StartKestrel();
        var pdf = Documents.Pdf("The very bytes");
        var id = await world.App.GivenPublishedDocumentAsync(file: pdf);
        using var sarah = FormClient.For(address);
        sarah.UserAgent = "Test browser 1.0";
        await sarah.SignInAsync(Sarah);
        if (opened)
        {
            await sarah.Open($"/provider/contracts/{id}/file");
        }

        await sarah.Open($"/provider/contracts/{id}/agree");
        Assert.Equal(!opened, sarah.Page.Text.Contains("You have not opened this document yet", StringComparison.Ordinal));
        await sarah.Fill("Password", AccountGivens.Password).Press("Agree");
        await sarah.Follow("Certificate of this decision");
        var provider = sarah.Page;
        using var clerk = FormClient.For(address);
        await clerk.SignInAsync(Clerk);
        await clerk.Open($"/council/contracts/{id}");
        await clerk.Follow("Certificate of this decision");

        foreach (var page in (FormPage[])[provider, clerk.Page])
        {
            Assert.Equal("Suffolk County Council: Children's Provider PortalCertificate of agreement", page.Heading);
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(pdf)), page.Fact("SHA-256 of the file"));
            Assert.Equal("By entering your password below and clicking 'Agree' you agree to this document. This is contractually binding.", page.Fact("Declaration shown"));
            Assert.Equal("Sarah Lock, Signatory of Sleepovers", page.Fact("By"));
            Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$", page.Fact("Time (UTC)"));
            Assert.Equal("127.0.0.1", page.Fact("IP address"));
            Assert.Equal("Test browser 1.0", page.Fact("Browser"));
            Assert.Matches(opened ? "^Yes, first on " : "^No$", page.Fact("Document opened before"));
        }
    }

    [Fact]
    public async Task A_document_that_nobody_has_decided_has_no_certificate()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await world.AsAsync(Sarah)).Open($"/provider/contracts/{id}/certificate")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await world.AsAsync(Clerk)).Open($"/council/contracts/{id}/certificate")).Status);
    }

    [Fact]
    public async Task The_signatories_hear_of_the_publication_and_the_placements_team_of_the_decision()
    {
        await using var world = await PortalWorld.BeginAsync(cluster, clock: null, ("Portal:Url", "http://portal.council.example"));
        await world.Database.GivenProviderUserAsync("rita.reader@sleepovers.example", ProviderRoles.Invoicing, "P1001");
        await world.Database.GivenCouncilUserAsync("finn.ance@council.example", CouncilRoles.InvoiceAuthoriser);
        var id = await world.App.GivenPublishedDocumentAsync();
        await world.DeliverAsync();

        Assert.Equal([Sam, Sarah], Recipients(world.Emails()));
        foreach (var letter in world.Emails())
        {
            Assert.Equal("IPA Contract to agree: C1170421", letter.Subject);
            IsProper(letter, $"http://portal.council.example/tasks/{id}");
        }

        var sarah = await world.AsAsync(Sarah);
        await sarah.Open($"/provider/contracts/{id}/agree");
        await sarah.Fill("Password", AccountGivens.Password).Press("Agree");
        await world.DeliverAsync();
        await world.DeliverAsync();

        Assert.Equal(3, world.Emails().Count);
        var told = Assert.Single(world.Emails(), x => x.Subject == "IPA Contract agreed: C1170421");
        Assert.Equal([Clerk], Recipients([told]));
        Assert.Contains("Sarah Lock of Sleepovers agreed the IPA Contract for C1170421 (Sleepovers).", told.TextBody, StringComparison.Ordinal);
        IsProper(told, $"http://portal.council.example/tasks/{id}");
    }

    private static void IsProper(MimeMessage letter, string link)
    {
        Assert.Equal("Suffolk County Council", letter.From.Mailboxes.Single().Name);
        Assert.Contains("Suffolk County Council", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains(link, letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("Suffolk County Council", letter.HtmlBody, StringComparison.Ordinal);
        Assert.Contains($"href=\"{link}\"", letter.HtmlBody, StringComparison.Ordinal);
        foreach (var said in letter.Headers.Select(x => x.Value).Append(letter.TextBody!).Append(letter.HtmlBody!))
        {
            Assert.DoesNotContain(ClientNames, name => said.Contains(name, StringComparison.OrdinalIgnoreCase));
        }
    }

    private static IEnumerable<string> Recipients(IEnumerable<MimeMessage> letters) => letters.SelectMany(x => x.To.Mailboxes).Select(x => x.Address);
}
