using System.Text;
using Portal.Host.Tests.Invoices;
using Portal.TestKit;

namespace Portal.Host.Tests.Tasks;

/// <summary>The council's work: queues whose counts are those of their lists, and who has what.</summary>
public sealed class MyWorkTests(PortalCluster cluster)
{
    [Fact]
    public async Task A_finance_officer_takes_on_gives_away_holds_and_authorises()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var id = await world.GivenPendingAsync();
        var ann = await world.AsAsync(InvoiceWorld.Ann);
        await ann.Open("/council/my-work");
        Assert.Equal(("0 Mine", "1 Nobody's yet"), (Queue(ann, "Mine"), Queue(ann, "Nobody's yet")));

        await ann.Follow("1 Nobody's yet");
        Assert.Equal(
            ("Invoice to authorise: Invoice 123456", "Ella, Cinder (C1170421)", "Sleepovers", "£4,142.86", "Nobody yet"),
            (ann.Page.Rows[0]["What"], ann.Page.Rows[0]["Client"], ann.Page.Rows[0]["Provider"], ann.Page.Rows[0]["Money"], ann.Page.Rows[0]["Owner"]));
        Assert.StartsWith("Finance team (authoriser), since ", ann.Page.Rows[0]["Waits for"], StringComparison.Ordinal);
        await ann.Choose("Choose Invoice 123456").Press("Take on");
        Assert.Contains("You have taken on 1 task.", ann.Page.Text, StringComparison.Ordinal);
        Assert.Equal(("1 Mine", "0 Nobody's yet"), (Queue(ann, "Mine"), Queue(ann, "Nobody's yet")));

        await ann.Follow("1 Mine");
        await ann.Choose("Choose Invoice 123456").Fill("What it waits for", "The home's answer").Fill("Until", "01/01/2001").Press("Put the chosen on hold");
        Assert.Equal("Error: Enter a day after today, at most 90 days ahead", Assert.Single(ann.Page.Errors.Select(e => $"Error: {e}")));
        Assert.Equal("The home's answer", ann.Page.Value("What it waits for"));
        await ann.Fill("Until", DateTime.UtcNow.AddDays(10).ToString("dd'/'MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture)).Press("Put the chosen on hold");
        Assert.Equal(("0 Mine", "1 On hold"), (Queue(ann, "Mine"), Queue(ann, "On hold")));
        await ann.Follow("1 On hold");
        Assert.Contains("The home's answer", ann.Page.Rows[0]["What"], StringComparison.Ordinal);
        await ann.Choose("Choose Invoice 123456").Press("Take the chosen off hold");

        await ann.Open("/council/my-work?Queue=All");
        await ann.Choose("Choose Invoice 123456").Select("Give to", "Finn Final").Press("Give the chosen");
        Assert.Equal("0 Mine", Queue(ann, "Mine"));
        var finn = await world.AsAsync(InvoiceWorld.Finn);
        await finn.Open("/council/my-work");
        await finn.Follow("Invoice to authorise: Invoice 123456");
        Assert.Equal($"/tasks/{id}", finn.Page.Path);
        Assert.Contains("0 of 1 line agrees with the line items and orders.", finn.Page.Text, StringComparison.Ordinal);
        await finn.Press("Authorise");
        Assert.Contains("You authorised the invoice. Somebody else finalises it next.", finn.Page.Text, StringComparison.Ordinal);
        Assert.Equal(("Finance team (finaliser)", null), (await world.Database.ScalarAsync<string>($"select team from workflow_instances where id = '{id}'"),
            await world.Database.ScalarAsync<Guid?>($"select owner_id from workflow_instances where id = '{id}'")));
    }

    [Fact]
    public async Task What_is_given_to_somebody_who_could_not_do_it_is_refused_and_stays_ticked()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.GivenPendingAsync();
        var ann = await world.AsAsync(InvoiceWorld.Ann);
        await ann.Open("/council/my-work?Queue=MyTeams");

        await ann.Press("Take on");
        Assert.Equal(["Tick at least one task"], ann.Page.Errors);
        await ann.Choose("Choose Invoice 123456").Select("Give to", "Lena Clerk").Press("Give the chosen");

        Assert.Equal(["Choose somebody of the team that this task lies with"], ann.Page.Errors);
        Assert.NotNull(ann.Page.Document.QuerySelector("input[name=Chosen][checked]"));
    }

    [Fact]
    public async Task The_queues_count_what_their_lists_show_and_a_file_holds_the_same()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.GivenPendingAsync();
        await world.App.GivenPublishedDocumentAsync();
        await world.App.GivenDraftAsync(PortalGivens.Snow);
        var ann = await world.AsAsync(InvoiceWorld.Ann);
        foreach (var queue in new[] { "Mine", "MyTeams", "Nobodys", "Providers", "Overdue", "OnHold", "All" })
        {
            await ann.Open($"/council/my-work?Queue={queue}");
            var count = ann.Page.Document.QuerySelector("nav[aria-label=Queues] [aria-current] strong")!.TextContent;

            Assert.Equal((queue, ann.Page.Rows.Count), (queue, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)));
        }

        await ann.Open("/council/my-work?Queue=All");
        var csv = Encoding.UTF8.GetString((await ann.Follow("Download as CSV")).Bytes);
        Assert.Equal(5, csv.Trim().Split('\n').Length); // a heading, an invoice, two documents, a month
    }

    private static string Queue(FormClient who, string words)
        => who.Page.Document.QuerySelectorAll("nav[aria-label=Queues] a").Select(a => string.Join(' ', a.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Single(t => t.Split(' ', 2)[1] == words);
}
