using System.Net;
using Portal.Host.Tests.Embed;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Guarding;

public sealed class AntiforgeryTests(PortalCluster cluster)
{
    [Theory]
    [InlineData(null)]
    [InlineData("not a token")]
    public async Task Every_post_without_its_token_is_refused_and_changes_nothing(string? token)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var draft = await world.App.GivenDraftAsync(Snow);
        await world.GivenEveryRoleAsync();
        await world.AllowAsync();
        var frame = await world.FrameAsync(Sarah);
        var clerk = await world.AsAsync(Clerk);
        var sarah = await world.AsAsync(Sarah);
        var before = await Everything.OfAsync(world.Database);
        var posts = (await PortalRoute.AllAsync(world.App.Services)).Where(x => x.Verb == "POST").ToList();
        Assert.Contains(posts, x => x is { Template: "/council/incidents", Handler: "RetryAll" });
        Assert.Contains(posts, x => x.Template == "/sign-in");

        foreach (var route in posts)
        {
            using var stranger = FormClient.For(world.App);
            var browser = Side(route.Template) switch
            {
                "council" => clerk,
                "provider" or "tasks" or "choose-provider" or "sign-out" or "account" or "embed-sign-in" => sarah,
                "embed" => frame,
                _ => stranger,
            };
            var host = browser == frame ? EmbedGivens.Framed("") : "";
            foreach (var subject in (Guid[])[id, draft])
            {
                var fields = Sending.Fields(token ?? "");
                if (token is null)
                {
                    fields.Remove("__RequestVerificationToken");
                }

                using var post = new HttpRequestMessage(HttpMethod.Post, host + route.Address(subject, Cinder)) { Content = new FormUrlEncodedContent(fields) };
                Assert.Equal((route, HttpStatusCode.BadRequest), (route, (await browser.Send(post)).Status));
            }
        }

        Assert.Equal(before, await Everything.OfAsync(world.Database));
    }

    [Fact]
    public async Task The_token_of_another_person_is_refused()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var sarah = await world.AsAsync(Sarah);
        var sam = await world.AsAsync(Sam);
        var stolen = (await sam.Open("/provider")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var post = new HttpRequestMessage(HttpMethod.Post, $"/provider/contracts/{id}/agree") { Content = new FormUrlEncodedContent(Sending.Fields(stolen)) };

        Assert.Equal(HttpStatusCode.BadRequest, (await sarah.Send(post)).Status);
        Assert.Equal(("Published", 2L, 1L), await world.StandingAsync(id));
    }

    private static string Side(string template) => template.Split('/')[1];
}
