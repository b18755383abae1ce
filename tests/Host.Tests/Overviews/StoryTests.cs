using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Host.Tests.Invoices;
using Portal.TestKit;
using Portal.Workflows.PurchaseOrders;
using static Portal.Host.Tests.Invoices.InvoiceWorld;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Overviews;

/// <summary>An invoice's and a client's whole story on one page to print: who agreed what, and how each pound was worked out.</summary>
public sealed class StoryTests(PortalCluster cluster)
{
    private const string Olga = "olga.auditor@council.example";

    [Fact]
    public async Task An_invoices_story_tells_what_it_rests_on_each_pound_each_move_who_was_told_and_how_it_was_paid()
    {
        await using var world = await BeginAsync();
        await world.PayTheBatchAsync();
        await world.DeliverAsync();
        var id = await world.Database.ScalarAsync<Guid>("select id from invoices");
        var olga = await world.AsAsync(Olga);
        await olga.Open($"/council/invoices/{id}");

        await olga.Follow("The whole story, to print: who agreed what, and how each pound was worked out");

        Assert.Equal("The whole story, SleepoversInvoice 123456", olga.Page.Heading);
        Assert.Equal($"/council/invoices/{id}/story", olga.Page.Path);
        Assert.Equal(
            [
                "1. In short", "2. What it rests on", "3. How each pound was worked out", "4. Who did what, and when", "5. Who was told", "6. How it was paid",
                "7. What was given back or is owed back", "8. What was asked about it",
            ],
            olga.Page.Document.QuerySelectorAll("main h2.govuk-heading-l").Select(h => h.TextContent.Trim()));
        var rests = olga.Page.Rows.Single(r => r.ContainsKey("Care package"));
        Assert.Equal(("L4001", Cinder, "C153290", "01/02/2016 - open", "£1,000.00"), (rests["Line item"], rests["Client"], rests["Care package"], rests["From, to"], rests["A week"]));
        var agreed = olga.Page.Rows.Single(r => r.ContainsKey("Decided"));
        Assert.StartsWith("By Sarah Lock on ", agreed["Decided"], StringComparison.Ordinal);
        Assert.Equal("Approved", agreed["Status"]);
        var line = olga.Page.Rows.Single(r => r.ContainsKey("Payable"));
        Assert.Contains("£1,000.00 × 29 ÷ 7 = £4,142.86", line["What for, and how it was worked out"], StringComparison.Ordinal);
        Assert.True(olga.Page.Document.QuerySelector("details.portal-how")!.HasAttribute("open"));
        var moves = olga.Page.Rows.Where(r => r.ContainsKey("Then it was")).ToList();
        Assert.Equal(
            [("Created", "Ida Invoices"), ("Submitted", "Ida Invoices"), ("Authorised", "Ann Author"), ("Finalised", "Finn Final"), ("Paid", "Finn Final")],
            moves.Select(r => (r["What"], r["Who"].Split(',')[0])));
        Assert.Contains("Payable: £4,142.86", moves[2]["What they said, and what it came to"], StringComparison.Ordinal);
        Assert.Contains("Two people decided: Ann Author authorised it, Finn Final finalised it.", olga.Page.Text, StringComparison.Ordinal);
        Assert.Contains(olga.Page.Rows, r => r.TryGetValue("Email", out var email) && email == "Finalised: invoice 123456" && r["To"].Contains("Ida Invoices", StringComparison.Ordinal));
        var paid = olga.Page.Rows.Single(r => r.ContainsKey("Released"));
        Assert.Equal(("Batch 1, payment 1", "£4,142.86", "Paid with the batch"), (paid["Payment"], paid["Amount"], paid["What became of it"]));
        Assert.Contains("By Finn Final on", paid["Made"], StringComparison.Ordinal);
        Assert.Contains("By Rory Release on", paid["Released"], StringComparison.Ordinal);
        Assert.Equal(2L, await world.Database.ScalarAsync<long>($"select count(*) from audit_entries where kind = 'ClientViewed' and subject = '{Cinder}' and user_name = 'Olga Auditor'"));
    }

    [Fact]
    public async Task Whatever_was_typed_when_it_was_returned_credited_or_asked_about_stands_in_the_story()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var id = await world.GivenPendingAsync();
        var ann = await world.AsAsync(Ann);
        await ann.Open($"/council/invoices/{id}/return");
        await ann.Fill("Reason", "The child left on the 20th").Press("Return");
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/invoices");
        await world.Database.ExecuteAsync(
            $"""
            insert into actions (id, number, provider_ref, type, title, subject_kind, subject_key, subject_label, opened_at, opened_by_id, opened_by, state, due_on, team, last_post_at, posts, last_open_post, close_reason)
            select gen_random_uuid(), 900, 'P1001', 'InvoiceQuery', 'Which day?', 'Invoice', '{id}', '123456', now(), u.id, u.name, 'Closed', current_date, 'Invoice Queries', now(), 1, 1, 'It was the 20th' from users u where u.email = '{Ida}'
            """);

        await ann.Open($"/council/invoices/{id}/story");

        var returned = ann.Page.Rows.Single(r => r.TryGetValue("What", out var what) && what == "Returned");
        Assert.Contains("The child left on the 20th", returned["What they said, and what it came to"], StringComparison.Ordinal);
        Assert.Equal("It was the 20th", ann.Page.Rows.Single(r => r.ContainsKey("Why it was closed"))["Why it was closed"]);
        Assert.Contains("It stands in no payment batch.", ann.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clients_story_tells_placements_prices_agreements_requests_and_each_month_and_its_address_names_nobody()
    {
        await using var world = await BeginAsync();
        await world.Database.GivenProviderUserAsync("pam@sleepovers.example", ProviderRoles.Actions, "P1001");
        var pam = await world.AsAsync("pam@sleepovers.example");
        await pam.Open("/provider/uplifts/new?line=L4001");
        await world.Database.ExecuteAsync(
            $$"""
            insert into uplift_requests (id, provider_ref, "from", reason, lines, asked_by_id, asked_by, asked_at, state, answer, answered_by, answered_at)
            select gen_random_uuid(), 'P1001', date '2016-03-01', 'Night staff', '[{"lineItemRef": "L4001", "ssRef": "{{Cinder}}", "serviceRef": "S2001", "now": 1000, "asked": 1100, "agreed": 1050}, {"lineItemRef": "L4002", "ssRef": "{{Snow}}", "serviceRef": "S2003", "now": 1, "asked": 2}]',
                u.id, u.name, now(), 'Agreed', 'We can pay half', 'Lena Clerk', now() from users u where u.email = 'pam@sleepovers.example'
            """);
        var olga = await world.AsAsync(Olga);
        await olga.Open($"/council/clients/{Cinder}");

        await olga.Follow("The whole story, to print: who agreed what, and how each pound was worked out");

        Assert.Equal($"/council/clients/{Cinder}/story", olga.Page.Path);
        Assert.Equal("The whole story, client C1170421Ella, Cinder", olga.Page.Heading);
        Assert.Equal("£1,000.00", olga.Page.Rows.Single(r => r.ContainsKey("A week"))["A week"]);
        Assert.StartsWith("By Sarah Lock on ", olga.Page.Rows.Single(r => r.ContainsKey("Decided"))["Decided"], StringComparison.Ordinal);
        var asked = olga.Page.Rows.Single(r => r.ContainsKey("Prices a week"));
        Assert.Equal(("L4001 from 01/03/2016", "£1,000.00, asked for £1,100.00, agreed £1,050.00", "Night staff"), (asked["About"], asked["Prices a week"], asked["Their words"]));
        Assert.StartsWith("We can pay half (Lena Clerk, ", asked["Answer"], StringComparison.Ordinal);
        var months = olga.Page.Rows.Where(r => r.ContainsKey("Month")).ToList();
        Assert.Equal([("February 2016", "£4,142.86", "£4,142.86", "£0.00"), ("In all", "£4,142.86", "£4,142.86", "£0.00")], months.Select(m => (m["Month"], m["Payable"], m["Finalised"], m["Paid"])));
        var line = olga.Page.Rows.Single(r => r.ContainsKey("Who decided"));
        Assert.Contains("£1,000.00 × 29 ÷ 7 = £4,142.86", line["What for, and how it was worked out"], StringComparison.Ordinal);
        Assert.Equal("Submitted by Ida Invoices. Authorised by Ann Author. Finalised by Finn Final", line["Who decided"]);
        Assert.Equal("15/16", olga.Page.Rows.Last(r => r.ContainsKey("Financial year"))["Financial year"]);
        await olga.Open($"/council/clients/{Cinder}/story?year=16/17");
        Assert.Contains("Nothing was invoiced for 16/17.", olga.Page.Text, StringComparison.Ordinal);
        await olga.Follow("15/16");
        Assert.Contains("Each line of the financial year 15/16", olga.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_provider_reads_a_story_and_what_nobody_has_is_not_found()
    {
        await using var world = await BeginAsync();
        var id = await world.Database.ScalarAsync<Guid>("select id from invoices");
        foreach (var reader in (string[])[Ida, Ira])
        {
            var provider = await world.AsAsync(reader);
            Assert.Equal(
                (HttpStatusCode.Forbidden, HttpStatusCode.Forbidden),
                ((await provider.Open($"/council/invoices/{id}/story")).Status, (await provider.Open($"/council/clients/{Cinder}/story")).Status));
        }

        var olga = await world.AsAsync(Olga);
        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.NotFound),
            ((await olga.Open($"/council/invoices/{Guid.NewGuid()}/story")).Status, (await olga.Open("/council/clients/C999/story")).Status));
    }

    /// <summary>A document that was agreed, and an invoice that was finalised.</summary>
    private async Task<PortalWorld> BeginAsync()
    {
        var world = await InvoiceWorld.BeginAsync(cluster);
        await world.Database.GivenCouncilUserAsync(Olga, CouncilRoles.Auditor);
        await world.App.GivenAgreedDocumentAsync();
        await world.PayAsync("123456");
        await world.App.Services.GetRequiredService<RaisePurchaseOrders>().RunAsync(CancellationToken.None);
        return world;
    }
}
