using System.Text;
using Portal.Domain.Accounts;
using Portal.Host.Invoices;
using Portal.Host.Tests.Register;
using Portal.Host.Work;
using Portal.TestKit;
using Portal.Workflows.Simulation;
using static Portal.Host.Tests.Counties.CountyMonth;

namespace Portal.Host.Tests.Counties;

/// <summary>The end of two months of a county in which much goes wrong, on the pages of all who take part: nothing wrong is paid, and every penny is found again.</summary>
public sealed class FaultyMonthTests(PortalCluster cluster, ITestOutputHelper output)
{
    private const string Second = "second.admin@council.example";
    private const string LineItems = "care_package_line_items.csv";

    [Fact]
    public async Task What_agrees_is_authorised_at_once_and_each_fault_is_stopped_where_it_is_made_until_every_penny_is_found()
    {
        var (world, clock) = await CountyMonth.BeginAsync(cluster);
        await using var _ = world;
        await world.Database.GivenCouncilUserAsync(Second, CouncilRoles.Administrator);
        foreach (var month in new[] { "october", "november" })
        {
            await world.InvoiceAsync(month);
            await DecideAsync(world, CountyPeople.Authoriser, "Pending", "Authorise");
            await DecideAsync(world, CountyPeople.Finaliser, "Authorised", "Finalise");
            clock.Advance(TimeSpan.FromHours(2));
        }

        Assert.True(await world.Database.ScalarAsync<long>("select count(*) from invoices where date_on_invoice = '2026-12-02' and state = 'Finalised'") > 24);
        clock.SetUtcNow(new(2027, 1, 4, 9, 0, 0, TimeSpan.Zero));
        await PayAsync(world, new DateOnly(2027, 1, 4));
        await ImportAsync(world);

        foreach (var (code, printed) in new[] { await world.CommandAsync<VerifyJournalCommand>(), await world.CommandAsync<ReconcileCommand>() })
        {
            output.WriteLine(printed);
            Assert.True(code == 0, printed);
        }
    }

    private async Task DecideAsync(PortalWorld world, string by, string state, string button)
    {
        using var browser = await world.AsAsync(by);
        var many = await browser.ManyAsync(state, $"{button} the chosen");
        var (each, refused) = await browser.EachAsync(state, button);
        output.WriteLine($"{button}: {many} at once, {each} one by one, {refused.Count} refused: {string.Join(" | ", refused.Distinct())}");
        Assert.True(each > 0, "Nothing was to be looked at.");
    }

    /// <summary>The bank's first file swallows rows, the second has three that are wrong, the third is right.</summary>
    private static async Task PayAsync(PortalWorld world, DateOnly day)
    {
        var payments = await world.BatchAsync(day.AddDays(7));
        Assert.True(payments.Count > 5, "There is too little to pay.");
        using var finaliser = await world.AsAsync(CountyPeople.Finaliser);
        await finaliser.Open("/council/payments/bank");
        await finaliser.Attach("The bank's file", "bank.csv", CountyBank.File(day, payments, "04 Jan 2027,\"Care of a quote,-1.00", "04 Jan 2027,Other,-2.00"), "text/csv").Press("Mark as paid");
        Assert.Contains($"a quote that is opened in line {payments.Count + 5} ", finaliser.Page.ErrorBeside("The bank's file"), StringComparison.Ordinal);
        Assert.Equal(0, await PaidAsync(world, day));

        var (first, wrong) = (payments[0], payments[^1]);
        var faulty = payments.Select(p => p == wrong ? p with { Amount = p.Amount * 10 } : p).Append(first);
        var (_, paid, before, left) = await finaliser.SendAsync(CountyBank.File(day, faulty, "04 Jan 2027,Salaries,-3.00", ",SCC B999-1 REMIT,-4.00"));
        Assert.Equal((payments.Count - 1, 1, 3), (paid, before, left));
        foreach (var file in new[] { "preamble.csv", "uk-bank-date-and-sign.csv" })
        {
            Assert.Equal((1, 0, 0, 1), await finaliser.SendAsync(Inputs.Bytes("bank", file))); // B1-1 was paid long ago, and was another sum
        }

        Assert.Equal((payments.Count, 1, payments.Count - 1, 0), await finaliser.SendAsync(CountyBank.File(day, payments)));
        Assert.Equal(payments.Count, await PaidAsync(world, day));
    }

    private static async Task<long> PaidAsync(PortalWorld world, DateOnly day)
        => await world.Database.ScalarAsync<long>($"select count(distinct provider_ref) from invoices where paid_on = '{day:yyyy-MM-dd}'");

    /// <summary>Ten times the price: its sender cannot apply it, another does, and its reverse file brings every price back.</summary>
    private static async Task ImportAsync(PortalWorld world)
    {
        var rows = await world.Database.ScalarAsync<string>(
            """
            select string_agg(concat_ws(',', ref, care_package_ref, ss_ref, service_ref, contract_ref, service_level, start_date, coalesce(end_date::text, ''), weekly_cost * 10, pricing,
                authorised::text, coalesce(contribution_weekly::text, ''), coalesce(contribution_percent::text, '')), E'\n')
            from (select * from care_package_line_items where end_date is null and authorised order by ref limit 20) l
            """);
        var before = await PricesAsync(world);
        using var sender = await world.AsAsync(CountyPeople.Administrator);
        await world.SendAsync(sender, (LineItems, $"{RegisterWorld.LineItemHeader}\n{rows}\n"));
        Assert.True(sender.Page.Text.Contains("another administrator must apply them", StringComparison.Ordinal), sender.Page.Text);
        Assert.DoesNotContain("Apply", sender.Page.Buttons);
        using var second = await world.AsAsync(Second);
        await second.Open(sender.Page.Path);
        await world.DecideAsync(second, "Apply");
        Assert.NotEqual(before, await PricesAsync(world));

        await second.Follow("What it changed");
        var reverse = Encoding.UTF8.GetString((await second.Follow($"Download {LineItems}")).Bytes);
        await world.SendAsync(second, (LineItems, reverse));
        await sender.Open(second.Page.Path);
        await world.DecideAsync(sender, "Apply");
        Assert.Equal(before, await PricesAsync(world));
    }

    private static Task<string?> PricesAsync(PortalWorld world) => world.Database.ScalarAsync<string>("select md5(string_agg(ref || weekly_cost, ',' order by ref)) from care_package_line_items");
}
