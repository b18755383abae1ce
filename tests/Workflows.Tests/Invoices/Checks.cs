using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Placements;
using Portal.TestKit;
using Portal.Workflows.Invoices;
using Portal.Workflows.Invoices.Checks;
using Portal.Workflows.Placements;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Invoices;

/// <summary>What somebody must look at on an invoice, each with its figure (DOMAIN, "Checks").</summary>
public sealed class Checks(PortalCluster cluster)
{
    private static readonly DateOnly March = new(2016, 3, 1);

    [Fact]
    public async Task A_second_month_that_is_as_the_register_says_agrees_and_the_first_of_a_line_item_is_looked_at()
    {
        await using var story = await PaidAsync();
        var second = await story.CreateAsync(Later("INV 002"));
        await story.SubmitAsync(second);

        Assert.Empty(await FoundAsync(story, second));
    }

    [Fact]
    public async Task The_first_invoice_of_a_line_item_is_the_one_that_was_sent_first()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.Database.GivenReleasedAsync("P1001", March);
        await GivenOrderAsync(story, 1_000_000);
        var february = await story.CreateAsync(Ledger.Draft(keys: (await story.ProposalAsync())[0].Key));
        var march = await story.CreateAsync(Later("INV 002"));
        await story.SubmitAsync(march);
        story.Clock.Advance(TimeSpan.FromHours(1));
        await story.SubmitAsync(february);

        Assert.Equal(["FirstOfLineItem line 4428.57"], await FoundAsync(story, march));
        Assert.Empty(await FoundAsync(story, february));
    }

    [Fact]
    public async Task What_the_line_item_costs_by_now_is_held_against_what_was_invoiced()
    {
        await using var story = await PaidAsync();
        var second = await story.CreateAsync(Later("INV 002"));
        await story.SubmitAsync(second);
        await story.Database.ExecuteAsync("update care_package_line_items set weekly_cost = 990 where ref = 'L4001'");

        Assert.Equal(["Differs line -44.28"], await FoundAsync(story, second));
    }

    [Fact]
    public async Task A_report_that_comes_after_it_holds_days_of_it()
    {
        await using var story = await PaidAsync();
        var second = await story.CreateAsync(Later("INV 002"));
        await story.SubmitAsync(second);
        await using (var scope = story.App.Services.CreateAsyncScope())
        {
            var facts = new PlacementFacts { Kind = PlacementReportKind.Ended, ServiceRef = "", LineItemRef = "L4001", Day = new(2016, 3, 24), Words = "So it is." };
            await scope.ServiceProvider.GetRequiredService<ReportPlacement>().HandleAsync(await story.Database.ActorAsync(MoneyGivens.Ivy), facts, Guid.NewGuid(), CancellationToken.None);
        }

        Assert.Equal(["Differs line -1000.00", "UnderReport line 1000.00 7 days"], await FoundAsync(story, second));
    }

    [Fact]
    public async Task With_what_is_authorised_already_the_order_is_exceeded_and_without_an_order_all_of_it_is()
    {
        await using var story = await PaidAsync(order: 9_000);
        await story.Database.GivenReleasedAsync("P1001", new DateOnly(2016, 4, 1));
        var proposed = await story.ProposalAsync();
        var march = await story.CreateAsync(Later("INV 002", proposed[0].Key));
        var april = await story.CreateAsync(Later("INV 003"));
        await story.SubmitAsync(march);
        await story.SubmitAsync(april);
        Assert.Empty(await FoundAsync(story, march)); // 4,142.86 + 4,428.57
        Assert.Equal(["OverOrder line 4285.71"], await FoundAsync(story, april)); // of 16/17 there is none

        await story.Database.ExecuteAsync("update purchase_orders set value = 8571.42");
        Assert.Equal(["OverOrder line 0.01 with 20960"], await FoundAsync(story, march));
    }

    [Fact]
    public async Task A_total_of_its_own_is_a_difference()
    {
        await using var story = await Ledger.OpenAsync(cluster, new(2018, 8, 2, 10, 0, 0, TimeSpan.Zero));
        var date = new DateOnly(2018, 8, 1);
        var id = await story.CreateAsync(Ledger.Draft(total: 31_714.29m, reason: "Two days more") with { DateOnInvoice = date }, MoneyGivens.Max);
        await story.SubmitAsync(id, MoneyGivens.Max);

        Assert.Contains("OwnTotal invoice 2000.00", await FoundAsync(story, id));
    }

    [Fact]
    public async Task The_same_child_month_and_amount_on_another_invoice()
    {
        await using var story = await PaidAsync();
        await story.Database.GivenLineItemAsync("L4009", "C1170421", "S2001", "K3001", new(2016, 2, 1), new(2016, 2, 29));
        var twice = await story.CreateAsync(Later("INV 002", (await story.ProposalAsync()).Single(l => l.LineItemRef == "L4009").Key));
        await story.SubmitAsync(twice);

        Assert.Contains("SameAsAnother line 4142.86 with INV 001", await FoundAsync(story, twice));
    }

    [Fact]
    public async Task Two_line_items_that_pay_one_day_by_the_days_they_share()
    {
        await using var story = await PaidAsync();
        // Another service from the 30th: a child lives in one place. Beside the placement, at another level, the same days are no fault.
        await story.Database.GivenLineItemAsync("L4009", "C1170421", "S2002", "K3002", new(2016, 3, 30), weeklyCost: 700);
        await story.Database.GivenLineItemAsync("L4010", "C1170421", "S2001", "K3001", new(2016, 3, 1), weeklyCost: 100);
        var second = await story.CreateAsync(Later("INV 002", (await story.ProposalAsync()).Single(l => l.LineItemRef == "L4001").Key));
        await story.SubmitAsync(second);

        Assert.Equal(["TwoLinesOneDay line 200.00 2 days with L4009"], await FoundAsync(story, second));
    }

    [Fact]
    public async Task The_agreed_document_is_missing()
    {
        await using var story = await PaidAsync();
        var second = await story.CreateAsync(Later("INV 002"));
        await story.SubmitAsync(second);
        await story.Database.ExecuteAsync("update contracts set requires_agreed_document = true where ref = 'K3001'");

        Assert.Equal(["Differs line -4428.57", "DocumentMissing line 4428.57"], await FoundAsync(story, second));
    }

    [Fact]
    public async Task A_date_on_the_invoice_before_the_last_day_that_it_bills()
    {
        await using var story = await PaidAsync();
        var second = await story.CreateAsync(Later("INV 002"));
        await story.SubmitAsync(second);
        await story.Database.ExecuteAsync($"set session_replication_role = replica; update invoices set date_on_invoice = '2016-03-10' where id = '{second}'; set session_replication_role = origin");

        Assert.Equal(["BeforeService invoice 4428.57 21 days"], await FoundAsync(story, second));
    }

    [Fact]
    public async Task VAT_of_a_provider_whose_number_is_not_known()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.Database.ExecuteAsync("update contracts set vat = 'Standard' where ref = 'K3001'; update providers set vat_number = 'GB 999 0000 73' where ref = 'P1001'");
        var id = await story.CreateAsync(Ledger.Draft());
        await story.SubmitAsync(id);
        Assert.DoesNotContain(await FoundAsync(story, id), f => f.StartsWith("VatWithoutNumber", StringComparison.Ordinal));

        await story.Database.ExecuteAsync("update providers set vat_number = ' ' where ref = 'P1001'");
        Assert.Equal(["Differs line -828.57", "VatWithoutNumber invoice 828.57"], (await FoundAsync(story, id)).Where(f => f.Contains("828.57", StringComparison.Ordinal)));
    }

    /// <summary>February is paid, on an order, and March is open; in April.</summary>
    private async Task<Story> PaidAsync(decimal order = 1_000_000)
    {
        var story = await Ledger.OpenAsync(cluster, new(2016, 4, 2, 10, 0, 0, TimeSpan.Zero));
        await GivenOrderAsync(story, order);
        await story.PayAsync(await story.CreateAsync(Ledger.Draft()));
        story.Clock.Advance(TimeSpan.FromHours(1));
        return story;
    }

    private static InvoiceDraft Later(string number, params string[] keys) => Ledger.Draft(number, keys: keys) with { DateOnInvoice = new(2016, 5, 1) };

    private static Task GivenOrderAsync(Story story, decimal value) => story.Database.ExecuteAsync(FormattableString.Invariant(
        $"""
        insert into purchase_orders (id, number, provider_ref, ss_ref, year, revision, value, issued_at, revised_at) overriding system value
        values (gen_random_uuid(), 20960, 'P1001', 'C1170421', 2015, 1, {value}, '2016-03-01 10:00Z', '2016-03-01 10:00Z')
        """));

    /// <summary>"OverOrder line 0.01 with 20960".</summary>
    private static async Task<IEnumerable<string>> FoundAsync(Story story, Guid invoice)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        var verdict = await scope.ServiceProvider.GetRequiredService<InvoiceChecks>().OfAsync(invoice, CancellationToken.None);
        return verdict.All.Select(c => FormattableString.Invariant(
            $"{c.Check} {(c.LineId is null ? "invoice" : "line")} {c.Figure:0.00}{(c.Days is { } days ? $" {days} days" : "")}{(c.Other is { } other ? $" with {other}" : "")}"));
    }
}
