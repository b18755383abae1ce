using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal.TestKit;
using Portal.Workflows.Engine;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Work;

public sealed class WorkListTests(PortalCluster cluster)
{
    /// <summary>A Monday; ten working days on is Monday the 15th, Easter is far.</summary>
    private static readonly DateTimeOffset Monday = new(2027, 3, 1, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Everything_in_progress_is_listed_with_its_state_whose_turn_it_is_and_when_it_is_due()
    {
        await using var world = await PortalWorld.BeginAsync(cluster, new FakeTimeProvider(Monday));
        await world.App.GivenPublishedDocumentAsync();
        await world.App.GivenDraftAsync(Robin);
        await world.App.GivenAgreedDocumentAsync(Snow);
        var clerk = await world.AsAsync(Clerk);

        await clerk.Open("/council/work");

        Assert.Contains("2 pieces of work", clerk.Page.Text, StringComparison.Ordinal);
        var published = clerk.Page.Rows.Single(x => x["State"] == "Published");
        Assert.Equal(["Subject", "Workflow", "Provider", "State", "Since", "Whose turn", "Due"], published.Keys);
        Assert.Equal(["IPA Contract, C1170421", "Contract document", "Sleepovers", "Published", "01/03/2027", "Signatory", "15/03/2027"], published.Values);
        var draft = clerk.Page.Rows.Single(x => x["State"] == "Draft");
        Assert.Equal(["IPA Contract, C2000009", "Contract document", "Harbour View Care", "Draft", "01/03/2027", "Placements team", "-"], draft.Values);
    }

    [Fact]
    public async Task The_filters_narrow_the_list_and_stand_in_the_address()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.App.GivenPublishedDocumentAsync();
        await world.App.GivenDraftAsync(Robin);
        await world.App.GivenRejectedDocumentAsync(Snow);
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open("/council/work");

        Assert.Equal("Draft", Assert.Single((await clerk.Select("Whose turn", "Placements team").Press("View")).Rows)["State"]);
        Assert.Contains("Turn=Placements%20team", clerk.Page.Path, StringComparison.Ordinal);
        await clerk.Follow("Reset");
        Assert.Equal("Published", Assert.Single((await clerk.Select("State", "Published").Press("View")).Rows)["State"]);
        await clerk.Follow("Reset");
        Assert.Equal("Draft", Assert.Single((await clerk.Select("Provider", "Harbour View Care").Press("View")).Rows)["State"]);
        await clerk.Follow("Reset");
        Assert.Equal(2, (await clerk.Select("Workflow", "Contract document").Press("View")).Rows.Count);
        await clerk.Follow("Reset");
        await clerk.Select("Show", "Ended").Press("View");
        Assert.Equal(("Rejected", "-", "-"), (Assert.Single(clerk.Page.Rows)["State"], clerk.Page.Rows[0]["Whose turn"], clerk.Page.Rows[0]["Due"]));
        await clerk.Select("State", "Published").Press("View");
        Assert.Contains("Nothing matches.", clerk.Page.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await clerk.Follow("Show everything in progress")).Rows.Count);
    }

    [Fact]
    public async Task What_nobody_decided_in_ten_working_days_is_overdue()
    {
        var clock = new FakeTimeProvider(Monday);
        await using var world = await PortalWorld.BeginAsync(cluster, clock);
        await world.App.GivenPublishedDocumentAsync();
        var clerk = await world.AsAsync(Clerk);
        Assert.Contains("0 Overdue", (await clerk.Open("/council")).Links);
        Assert.Equal("15/03/2027", Assert.Single((await clerk.Open("/council/work")).Rows)["Due"]);
        Assert.Empty((await clerk.Open("/council/work?show=Overdue")).Rows);

        clock.Advance(TimeSpan.FromDays(15));
        clerk = await world.AsAsync(Clerk);

        Assert.Contains("1 Overdue", (await clerk.Open("/council")).Links);
        Assert.Equal("15/03/2027 Overdue", Assert.Single((await clerk.Open("/council/work")).Rows)["Due"]);
        Assert.Single((await clerk.Select("Show", "Overdue").Press("View")).Rows);
    }

    [Fact]
    public async Task An_instance_explains_itself_by_diagram_words_journal_timers_and_emails()
    {
        await using var world = await PortalWorld.BeginAsync(cluster, new FakeTimeProvider(Monday));
        var id = await world.App.GivenPublishedDocumentAsync();
        await world.DeliverAsync();
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open("/council/work");

        await clerk.Follow("IPA Contract, C1170421");

        Assert.Equal($"/council/work/{id}", clerk.Page.Path);
        Assert.Equal("Published since 1 March 2027 at 10:00", clerk.Page.Fact("State"));
        Assert.Equal(("Sleepovers", "Signatory"), (clerk.Page.Fact("Provider"), clerk.Page.Fact("Whose turn")));
        Assert.StartsWith("15 March 2027 at ", clerk.Page.Fact("Due"), StringComparison.Ordinal);
        var picture = clerk.Page.Document.QuerySelector("svg[role=img]")!;
        Assert.Equal("Diagram of Contract document: it is Published now. The same in words follows.", picture.GetAttribute("aria-label"));
        Assert.Equal("Published", Assert.Single(picture.QuerySelectorAll("text.portal-diagram__state--here.portal-diagram__state")).TextContent);
        string[] words = [.. clerk.Page.Document.QuerySelectorAll(".portal-diagram li").Select(x => x.TextContent)];
        Assert.Contains("Published (now): Signatory may agree, which leads to Approved; Signatory may reject, which leads to Rejected; Placements team may withdraw, which leads to Withdrawn; after 5 working days the portal will remind signatories; after 10 working days the portal will remind placements team.", words);
        Assert.Contains("Approved: ended.", words);
        Assert.Equal([("Created", "Draft"), ("Published", "Draft to Published")], clerk.Page.Rows.Where(x => x.ContainsKey("From, to")).Select(x => (x["Move"], x["From, to"])));
        Assert.All(clerk.Page.Rows.Where(x => x.ContainsKey("From, to")), x => Assert.Equal("Lena Clerk, Suffolk County Council", x["Who"]));
        Assert.Matches("Remind signatories on 8 March 2027 at ", clerk.Page.Text);
        var told = clerk.Page.Rows.Single(x => x.ContainsKey("Sent"));
        Assert.Equal("All, the last on 01/03/2027 10:00", told["Sent"]);
        Assert.Matches(@"^2 people\s+Sam Second: .+\s+Sarah Lock: ", told["To"]);
        Assert.Contains("Nothing went wrong.", clerk.Page.Text, StringComparison.Ordinal);
        Assert.Equal($"/council/contracts/{id}", (await clerk.Follow("Open the document")).Path);
    }

    [Fact]
    public async Task A_reminder_stands_in_the_journal_as_the_portals_own_move_and_is_mailed_once()
    {
        var clock = new FakeTimeProvider(Monday);
        await using var world = await PortalWorld.BeginAsync(cluster, clock);
        var id = await world.App.GivenPublishedDocumentAsync();
        await world.DeliverAsync();

        clock.Advance(TimeSpan.FromDays(8));
        var timers = world.App.Services.GetRequiredService<DueTimers>();
        Assert.Equal((1, 0), (await timers.FireAsync(CancellationToken.None), await timers.FireAsync(CancellationToken.None)));
        await world.DeliverAsync();
        await world.DeliverAsync();

        Assert.Equal(2, world.Emails().Count(x => x.Subject == "Reminder: IPA Contract to agree: C1170421"));
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open($"/council/work/{id}");
        var reminder = clerk.Page.Rows.Single(x => x.ContainsKey("From, to") && x["Move"] == "Signatories reminded");
        Assert.Equal(("The portal", "Published"), (reminder["Who"], reminder["From, to"]));
        Assert.Matches("Remind placements team on 15 March 2027 at ", clerk.Page.Text);
        // A provider is not shown the council's reminders.
        Assert.DoesNotContain("reminded", (await (await world.AsAsync(Sarah)).Open($"/provider/contracts/{id}")).Text, StringComparison.Ordinal);
    }
}
