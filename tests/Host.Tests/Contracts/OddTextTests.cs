using System.Net;
using Portal.Host.Tests.Guarding;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Contracts;

/// <summary>Reasons are text, whatever they hold.</summary>
public sealed class OddTextTests(PortalCluster cluster)
{
    private const string Odd = "<script>alert('x')</script> \"quoted\" & £4,142.86 \U0001F600 \u05E9\u05DC\u05D5\u05DD \u202Ertl {{7*7}} ';drop table journal;--";

    [Fact]
    public async Task An_odd_reason_appears_as_it_was_typed_wherever_it_is_shown()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var sarah = await world.AsAsync(Sarah);
        await sarah.Open($"/provider/contracts/{id}/reject");

        await sarah.Fill("Rejection reason", Odd).Fill("Password", AccountGivens.Password).Press("Reject");

        Assert.Equal(Odd, sarah.Page.Fact("Rejection reason"));
        var clerk = await world.AsAsync(Clerk);
        foreach (var path in (string[])[$"/council/contracts/{id}", "/council/contracts",
            $"/council/contracts/{id}/certificate", $"/council/work/{id}", $"/council/contracts/new/{Cinder}?replaces={id}"])
        {
            await clerk.Open(path);
            Assert.Contains(Odd, clerk.Page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(clerk.Page.Document.Scripts, x => x.Text.Length > 0);
        }
    }

    [Fact]
    public async Task Lines_of_a_reason_stay_lines()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open($"/council/contracts/{id}/withdraw");

        await clerk.Fill("Reason", "First line.\r\n\r\nSecond line.\r\n").Press("Withdraw");

        Assert.Equal("Withdrawn", clerk.Page.Fact("Status"));
        var prose = clerk.Page.Document.QuerySelector("dd .portal-prose")!.TextContent;
        Assert.Equal(["First line.", "", "Second line."], prose.Split('\n').Select(x => x.Trim()));
    }

    [Fact]
    public async Task A_reason_of_2_001_characters_is_refused_with_everything_kept_and_2_000_are_taken()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var sarah = await world.AsAsync(Sarah);
        var clerk = await world.AsAsync(Clerk);
        var reason = new string('é', 2_000);
        await sarah.Open($"/provider/contracts/{id}/reject");
        await clerk.Open($"/council/contracts/{id}/withdraw");

        await sarah.Fill("Rejection reason", reason + "x").Fill("Password", AccountGivens.Password).Press("Reject");
        await clerk.Fill("Reason", reason + "x").Press("Withdraw");

        Assert.Equal("The rejection reason must be 2,000 characters or fewer", Assert.Single(sarah.Page.Errors));
        Assert.Equal(reason + "x", sarah.Page.Value("Rejection reason"));
        Assert.Equal("The reason must be 2,000 characters or fewer", Assert.Single(clerk.Page.Errors));
        Assert.Equal(reason + "x", clerk.Page.Value("Reason"));
        Assert.Equal(("Published", 2L, 1L), await world.StandingAsync(id));

        await sarah.Fill("Rejection reason", reason).Fill("Password", AccountGivens.Password).Press("Reject");
        Assert.Equal(reason, sarah.Page.Fact("Rejection reason"));
    }

    [Fact]
    public async Task A_line_break_counts_once_as_the_counter_on_the_page_counts_it()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open($"/council/contracts/{id}/withdraw");

        // A browser counts a line break as one character and sends it as two.
        await clerk.Fill("Reason", string.Concat(Enumerable.Repeat("123456789\r\n", 200))).Press("Withdraw");

        Assert.Equal("Withdrawn", clerk.Page.Fact("Status"));
    }

    [Fact]
    public async Task A_character_that_no_text_may_hold_is_no_fault_of_the_portal()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var clerk = await world.AsAsync(Clerk);
        var sarah = await world.AsAsync(Sarah);
        var fields = Sending.Fields((await clerk.Open("/council")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        fields["Reason"] = fields["Search"] = "nothing\0here";

        foreach (var path in (string[])[$"/council/contracts/{id}/withdraw", "/council/contracts/new", "/council/contracts"])
        {
            var answer = await clerk.Send(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) });
            Assert.Equal((path, HttpStatusCode.BadRequest), (path, answer.Status));
        }

        Assert.Equal("Published", (await world.StandingAsync(id)).State);
        Assert.Equal(HttpStatusCode.OK, (await sarah.Open("/provider/contracts?client=%00&service=%00")).Status);
        Assert.Equal(HttpStatusCode.OK, (await clerk.Open("/council/contracts?client=%00&provider=%00")).Status);
        Assert.Equal(HttpStatusCode.OK, (await clerk.Open("/council/work?state=%00&turn=%00&provider=%00&definition=%00")).Status);
    }
}
