using System.Net;
using Portal.Domain.Accounts;
using Portal.Host.Tests.Invoices;
using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Forms;

/// <summary>What did not reach the portal is said to whoever sent it.</summary>
public sealed class UnsentTests(PortalCluster cluster)
{
    [Fact]
    public async Task A_form_that_is_sent_after_the_session_ended_was_not_recorded_and_the_sign_in_page_says_so()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/invoices/proposed");
        ida.Fill("Reference", "A1");
        await world.Database.ExecuteAsync("delete from sessions");

        await ida.Press("Save for later");
        Assert.Equal("Sign in", ida.Page.Heading);
        Assert.Contains("it was not recorded", ida.Page.Text, StringComparison.Ordinal);
        await ida.Fill("Email address", Ida).Fill("Password", AccountGivens.Password).Press("Sign in");

        Assert.Equal("UnsubmittedNew Invoice", ida.Page.Heading);
        await world.Database.ExecuteAsync("delete from sessions");
        Assert.DoesNotContain("not recorded", (await ida.Open("/provider/invoices")).Text, StringComparison.Ordinal); // only read
    }

    [Fact]
    public async Task A_file_beyond_what_a_request_may_hold_is_called_too_big()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenCouncilUserAsync(Finn, CouncilRoles.InvoiceFinaliser);
        using var finn = FormClient.For(world.App.StartKestrel());
        await finn.SignInAsync(Finn);
        await finn.Open("/council/payments/bank");
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = finn.Cookies });
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[9 * 1024 * 1024]), "File", "bank.csv" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(finn.Page.Address, "/council/payments/bank")) { Content = form, Headers = { ExpectContinue = true } };

        using var answer = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("The file is too big", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
