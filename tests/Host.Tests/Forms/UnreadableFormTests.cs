using System.Net;
using System.Text;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Forms;

/// <summary>What no browser sends is refused, before sign-in and after it: it is no fault of the portal, and says nothing of it.</summary>
public sealed class UnreadableFormTests(PortalCluster cluster)
{
    private static readonly string[] Doors =
        ["/sign-in", "/sign-in/second-step", "/forgotten-password", "/reset-password?token=x", "/accept-invitation?token=x", "/sign-out", "/choose-provider", "/no-such-page"];

    private static readonly string[] Rooms =
    [
        "/account/two-step?handler=SetUp", "/account/password", "/filters", "/council/contracts", "/council/search", "/council/contracts/new", "/council/actions/new", "/council/users",
    ];

    private const string Plain = "application/x-www-form-urlencoded";

    /// <summary>Content type and body.</summary>
    public static TheoryData<string, string, string> Kinds => new()
    {
        { "a body that is no multipart", "multipart/form-data; boundary=x", "garbage" },
        { "multipart without a boundary", "multipart/form-data", "garbage" },
        { "multipart cut short", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nabc" },
        { "multipart with a part that has no name", "multipart/form-data; boundary=x", "--x\r\n\r\nabc\r\n--x--\r\n" },
        { "very many fields", Plain, string.Join('&', Enumerable.Range(0, 1_100).Select(i => $"f{i}=1")) },
        { "a long name", Plain, new string('k', 5_000) + "=1" },
        { "a long value", Plain, "a=" + new string('x', 5_000_000) },
        { "NUL in a value", Plain, "Email=%00&Password=%00" },
        { "NUL in a name", Plain, "E%00=1" },
        { "an escape that is none", Plain, "Email=%zz&Password=%" },
        { "bytes that are no text", Plain, "Email=%ff%fe&Password=%ED%A0%80" },
        { "a token that is none", Plain, "__RequestVerificationToken=%EF%BF%BE" },
        { "another charset", Plain + "; charset=utf-7", "a=b" },
        { "a charset that is none", Plain + "; charset=nonsense", "a=b" },
        { "plain text", "text/plain", "abc" },
        { "half of a document", "application/json", "{" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_is_refused(string kind, string type, string body)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var stranger = world.Stranger();
        await stranger.Open("/sign-in");
        var clerk = await world.AsAsync(Clerk);
        foreach (var (browser, path) in Doors.Select(d => (stranger, d)).Concat(Rooms.Select(r => (clerk, r))))
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            var answer = await browser.Send(new HttpRequestMessage(HttpMethod.Post, path) { Content = content });
            Assert.True(answer.Status < HttpStatusCode.InternalServerError, $"{path}, {kind}: {(int)answer.Status}");
        }

        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from audit_entries where kind = 'SignInFailed'"));
    }

    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("\uFDD0")]
    [InlineData("\U0001FFFF")]
    public async Task What_is_no_character_is_told_beside_its_field(string odd)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var stranger = world.Stranger();
        await stranger.Open("/sign-in");
        await stranger.Fill("Email address", $"sarah{odd}@sleepovers.example").Fill("Password", $"a{odd}b").Press("Sign in");
        Assert.Equal((HttpStatusCode.OK, "Sign in"), (stranger.Page.Status, stranger.Page.Heading));
        Assert.NotNull(stranger.Page.ErrorBeside("Email address"));

        var id = await world.App.GivenPublishedDocumentAsync();
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open($"/council/contracts/{id}/withdraw");
        await clerk.Fill("Reason", $"a{odd}b").Press("Withdraw");
        Assert.NotNull(clerk.Page.ErrorBeside("Reason"));
        Assert.Equal("Published", (await world.StandingAsync(id)).State);
        Assert.Equal(HttpStatusCode.OK, (await clerk.Open($"/council/contracts?client={Uri.EscapeDataString(odd)}&provider={Uri.EscapeDataString(odd)}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await clerk.Open($"/council/invoices?number={Uri.EscapeDataString(odd)}")).Status);
    }
}
