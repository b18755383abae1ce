using Portal.Host.Tests.Invoices;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Work;

/// <summary>An invoice is its provider's own paper until it is sent (decision 24): in no list of the council, and in no number.</summary>
public sealed class NotSentTests(PortalCluster cluster)
{
    /// <summary>Lists of all workflows, what counts them, and where those lead.</summary>
    private static readonly string[] Lists =
    [
        "/council/work", "/council/work?Definition=Invoice", "/council/work?Show=Overdue", "/council/work?Show=Ended&Definition=Invoice", "/council/work?State=Unsubmitted",
        "/council/my-work?Queue=All", "/council/my-work?Queue=Providers", "/council/my-work?Queue=Overdue", "/council", "/council/processes/invoice", "/council/processes/invoice/changes",
    ];

    [Fact]
    public async Task What_a_provider_has_not_sent_is_in_no_list_and_no_number_of_the_council()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var ida = await world.AsAsync(InvoiceWorld.Ida);
        await ida.CreateAsync("OWN-77");
        var clerk = await world.AsAsync(Clerk);

        foreach (var list in Lists)
        {
            await clerk.Open(list);
            Assert.DoesNotContain("OWN-77", clerk.Page.Text, StringComparison.Ordinal);
        }

        await clerk.Open("/council/work?Definition=Invoice");
        Assert.Contains("Nothing matches.", clerk.Page.Text, StringComparison.Ordinal);
        await clerk.Open("/council/processes/invoice");
        Assert.DoesNotContain(clerk.Page.Links, l => l.StartsWith("1 ", StringComparison.Ordinal) && l.Contains("stand", StringComparison.Ordinal));
        await clerk.Open("/council/processes/invoice/changes");
        Assert.Equal("Not sent to the council", Assert.Single(clerk.Page.Rows)["Subject"]); // counted, as what began

        await ida.Press("Submit Invoice");
        await clerk.Open("/council/work?Definition=Invoice");
        Assert.Contains("OWN-77", Assert.Single(clerk.Page.Rows)["Subject"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_deleted_unsent_is_not_among_what_has_ended()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var ida = await world.AsAsync(InvoiceWorld.Ida);
        await ida.CreateAsync("OWN-78");
        await world.Database.ExecuteAsync("update workflow_instances set state = 'Deleted', turn = null, turn_kind = 'Nobody', ended_at = now() where definition = 'Invoice'");
        var clerk = await world.AsAsync(Clerk);

        await clerk.Open("/council/work?Show=Ended&Definition=Invoice");

        Assert.Contains("Nothing matches.", clerk.Page.Text, StringComparison.Ordinal);
    }
}
