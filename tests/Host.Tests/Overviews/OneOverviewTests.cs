using System.Net;
using Portal.Host.Tests.Invoices;
using Portal.Host.Tests.Links;
using Portal.Host.Tests.Register;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Overviews;

/// <summary>The council's pages of one provider and of one client: what is theirs, and the way to it.</summary>
public sealed class OneOverviewTests(PortalCluster cluster)
{
    [Fact]
    public async Task A_provider_s_page_says_whom_to_call_what_waits_and_leads_to_lists_with_as_many_rows_as_it_counts()
    {
        await using var world = await LinkWorld.BeginAsync(cluster);
        await world.Database.ExecuteAsync("update contacts set phone = '01473 7', email = 'ann@sleepovers.example'; update providers set phone = '01473 8' where ref = 'P1001'");
        var drew = await world.AsAsync(RegisterWorld.Drew);
        var page = await drew.Open("/council/providers/P1001");

        Assert.Equal(("Provider P1001Sleepovers", "01473 8"), (page.Heading, page.Fact("Telephone")));
        Assert.Contains(page.Rows, r => r.GetValueOrDefault("Name") == "Ann Other" && r["Telephone"] == "01473 7" && r["Email address"] == "ann@sleepovers.example");
        Assert.Contains(page.Rows, r => r.GetValueOrDefault("Email address") == InvoiceWorld.Ida && r["Last sign-in"] != "Never");
        Assert.Contains(page.Rows, r => r.GetValueOrDefault("Contract") == "K3001");
        Assert.Contains(page.Rows, r => r.GetValueOrDefault("Payment") == "B1-1" && r["Amount"] == "£4,142.86");
        Assert.Contains(page.Rows, r => r.GetValueOrDefault("What") == "Document to agree: IPA Contract, C1170421");
        Assert.DoesNotContain("Harry", page.Text, StringComparison.Ordinal); // of the other provider

        foreach (var (href, words) in page.Document.QuerySelectorAll("h2 + ul a, main a[href*='my-work']").Select(a => (a.GetAttribute("href")!, a.TextContent)).ToList())
        {
            var count = words.StartsWith("No ", StringComparison.Ordinal) ? 0 : int.Parse(words.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal((words, count), (words, (await drew.Open(href)).Rows.Count));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await drew.Open("/council/providers/P9")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await world.AsAsync(InvoiceWorld.Ida)).Open("/council/providers/P1001")).Status);
    }

    [Fact]
    public async Task A_client_s_page_shows_placements_documents_actions_and_money_and_the_audit_list_who_looked()
    {
        await using var world = await LinkWorld.BeginAsync(cluster);
        await world.Database.ExecuteAsync(
            "alter table actions disable trigger user; update actions set subject_kind = 'LineItem', subject_key = 'L4001', subject_label = 'L4001'; alter table actions enable trigger user");
        var drew = await world.AsAsync(RegisterWorld.Drew);
        var page = await drew.Open($"/council/clients/{Cinder}");

        Assert.Equal(($"Client {Cinder}Ella, Cinder", $"Client {Cinder} - Children's Provider Portal"), (page.Heading, page.Title));
        Assert.Contains(page.Rows, r => r.GetValueOrDefault("Line item") == "L4001" && r.GetValueOrDefault("Care package") == "C153290");
        Assert.Contains(page.Rows, r => r.GetValueOrDefault("Document") == "IPA Contract" && r["Status"] == "Approved");
        Assert.Contains(page.Rows, r => r.GetValueOrDefault("Action") == "1001");
        Assert.Contains(page.Rows, r => r.GetValueOrDefault("Invoice") == "123456" && r["Month"] == "February 2016" && r["Value"] == "£4,142.86");
        Assert.Contains(page.Rows, r => r.GetValueOrDefault("Order")?.StartsWith("20001", StringComparison.Ordinal) == true);
        Assert.Equal(1L, await world.Database.ScalarAsync<long>($"select count(*) from audit_entries where kind = 'ClientViewed' and subject = '{Cinder}' and detail = '/council/clients/{Cinder}'"));

        Assert.DoesNotContain("L4001", (await drew.Open($"/council/clients/{Snow}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await drew.Open("/council/clients/Ella")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await world.AsAsync(InvoiceWorld.Ida)).Open($"/council/clients/{Cinder}")).Status);
    }
}
