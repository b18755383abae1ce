using Microsoft.Extensions.Time.Testing;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Work;

/// <summary>One piece of work, explained: the way it took, what may happen next and by whom, what belongs to it, who was told.</summary>
public sealed class InstancePageTests(PortalCluster cluster)
{
    private static readonly DateTimeOffset Monday = new(2027, 3, 1, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task It_shows_the_way_it_took_with_working_days_and_many_emails_as_one_line()
    {
        var clock = new FakeTimeProvider(Monday);
        await using var world = await PortalWorld.BeginAsync(cluster, clock);
        var id = await world.App.GivenPublishedDocumentAsync();
        await world.DeliverAsync();
        clock.Advance(TimeSpan.FromDays(8)); // over a weekend
        using var lena = await world.AsAsync(Clerk);

        await lena.Open($"/council/work/{id}");

        Assert.Equal(
            ["Draft|01/03/2027 10:00|01/03/2027 10:00|0", "Published|01/03/2027 10:00|It stands there|6"],
            lena.Page.Rows.Where(r => r.ContainsKey("Left")).Select(r => $"{r["State"]}|{r["Came"]}|{r["Left"]}|{r["Working days"]}"));
        Assert.Equal(
            [
                "Agree|Approved|Signatory", "Reject|Rejected|Signatory", "Withdraw|Withdrawn|Placements team",
                "Remind signatories|The same state|The portal", "Remind placements team|The same state|The portal",
            ],
            lena.Page.Rows.Where(r => r.ContainsKey("Who may do it")).Select(r => $"{r["Move"]}|{r["Leads to"]}|{r["Who may do it"]}"));
        var told = Assert.Single(lena.Page.Rows, r => r.ContainsKey("Sent"));
        Assert.StartsWith("2 people", told["To"], StringComparison.Ordinal);
        Assert.Equal("All, the last on 01/03/2027 10:00", told["Sent"]);
        Assert.Equal("taken", Assert.Single(lena.Page.Document.QuerySelectorAll("path.portal-diagram__arrow--taken")).ClassName!.Split("--")[1]);
    }

    [Fact]
    public async Task What_may_be_done_is_done_on_it_and_what_belongs_to_it_leads_to_it()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var rejected = await world.App.GivenRejectedDocumentAsync();
        var amended = await world.App.GivenPublishedDocumentAsync(replaces: rejected);
        using var lena = await world.AsAsync(Clerk);

        await lena.Open($"/council/work/{amended}");
        await lena.Press("Withdraw");
        Assert.Contains("Enter the reason why this document is withdrawn", lena.Page.Text, StringComparison.Ordinal);
        await lena.Fill("Reason", "Sent too early.").Press("Withdraw");

        Assert.Equal($"/council/work/{amended}", lena.Page.Path);
        Assert.Contains("You withdrew the document.", lena.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(lena.Page.Rows, r => r.ContainsKey("Who may do it"));
        Assert.Equal("In whose place it stands", lena.Page.Rows.Single(r => r.ContainsKey("How"))["How"]);
        await lena.Open(lena.Page.Document.QuerySelector($"a[href='/council/work/{rejected}']")!.GetAttribute("href")!);
        Assert.Equal("Stands in its place", lena.Page.Rows.Single(r => r.ContainsKey("How"))["How"]);
    }
}
