using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Host.Tests.Invoices;
using Portal.Host.Tests.Links;
using Portal.TestKit;
using Portal.Workflows.Register;
using Portal.Workflows.Register.Uploads;
using static Portal.Host.Tests.Register.RegisterWorld;

namespace Portal.Host.Tests.Register;

/// <summary>Register files of a large effect have two people, show what they commit the council to, and can be taken back.</summary>
public sealed class TwoPeopleTests(PortalCluster cluster)
{
    private const string Dora = "dora.admin@council.example";
    private const string LineItems = "care_package_line_items.csv";
    private const string Words = "You sent these files, and they change so much that another administrator must apply them. Ask one to open this page.";

    private static string Row(string weeklyCost, string reference = "L4001", string end = "2016-03-31")
        => $"{reference},C153290,C1170421,S2001,K3001,IFP Framework - Core - Standard,2016-02-01,{end},{weeklyCost},1 x Placement at £1000.00 (Spot),true,,\n";

    [Fact]
    public async Task A_slip_of_ten_times_is_seen_stopped_for_its_sender_applied_by_another_and_taken_back_by_its_reverse_file()
    {
        await using var world = await WorldAsync("50000", "1000");
        await world.Database.ExecuteAsync("update care_package_line_items set end_date = '2016-03-31' where ref = 'L4001'");
        var drew = await world.AsAsync(Drew);
        await drew.Open("/council/register");
        await world.SendAsync(drew, (LineItems, $"{LineItemHeader}\n{Row("10000.00")}{Row("1000.00", "L4009", "2016-02-07")}"));

        // 60 days: £8,571.43 become £85,714.29; the new one has 7 days.
        var effects = drew.Page.Rows.Where(r => r.ContainsKey("More or less")).Select(r => (r["Line item on order"], r["Was"], r["Becomes"], r["More or less"])).ToList();
        Assert.Equal([("L4001", "£8,571.43", "£85,714.29", "£77,142.86"), ("L4009", "£0.00", "£1,000.00", "£1,000.00")], effects);
        Assert.Contains("2 line items are new or change, of 3 in the register.", drew.Page.Text, StringComparison.Ordinal);
        Assert.Contains(Words, drew.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Apply", drew.Page.Buttons);
        var upload = drew.Page.Path;
        var dora = await world.AsAsync(Dora);
        await dora.Open(upload);
        Assert.DoesNotContain(Words, dora.Page.Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<AnotherAdministratorApplies>(() => ApplyAsync(world, upload)); // by a form of his own making
        Assert.Equal("1000.00", await CostAsync(world));

        await dora.Open(upload);
        await world.DecideAsync(dora, "Apply");
        Assert.Equal("10000.00", await CostAsync(world));

        await dora.Follow("What it changed");
        var reverse = Encoding.UTF8.GetString((await dora.Follow($"Download {LineItems}")).Bytes);
        Assert.Equal($"{LineItemHeader}\r\n{Row("1000.00").Trim()}\r\n{Row("1000.00", "L4009", "2016-02-07").Trim().Replace("true", "false", StringComparison.Ordinal)}\r\n", reverse);
        await world.SendAsync(dora, (LineItems, reverse));
        await drew.Open(dora.Page.Path);
        await world.DecideAsync(drew, "Apply");
        Assert.Equal("1000.00", await CostAsync(world));
        Assert.Equal("false", await world.Database.ScalarAsync<string>("select authorised::text from care_package_line_items where ref = 'L4009'"));
    }

    [Theory]
    [InlineData("1000000", "10", true)] // one of three line items is more than 10 %
    [InlineData("1000000", "50", false)]
    [InlineData("1571", "50", true)]
    [InlineData("1000000000", "50", false)]
    public async Task Pounds_and_the_share_of_line_items_are_settings(string pounds, string percent, bool asks)
    {
        await using var world = await WorldAsync(pounds, percent);
        var drew = await world.AsAsync(Drew);

        await world.SendAsync(drew, (LineItems, Ended));

        Assert.Equal(asks, drew.Page.Text.Contains(Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_providers_first_period_opens_with_the_import()
    {
        await using var world = await BeginAsync(cluster);
        var drew = await world.AsAsync(Drew);
        await world.SendAsync(
            drew,
            ("providers.csv", "provider_ref,name,address,email,phone,vat_number,payment_terms_days,first_period\nP9,New Care,,,,,30,2016-02\n"),
            ("services.csv", "service_ref,provider_ref,name,address\nS9,P9,New House,\n"),
            ("contracts.csv", "contract_ref,provider_ref,name,vat,allows_total_editing,requires_agreed_document\nK9,P9,New,Exempt,false,false\n"),
            (LineItems, $"{LineItemHeader}\nL9,C9,C1170421,S9,K9,Level,2016-02-01,2016-02-29,1000.00,Pricing,true,,\n"));

        await world.DecideAsync(drew, "Apply");

        Assert.Equal("2016-02-01", await world.Database.ScalarAsync<string>("select string_agg(first::text, ', ') from released_periods where provider_ref = 'P9'"));
    }

    private static async Task ApplyAsync(PortalWorld world, string upload)
    {
        await using var scope = world.App.Services.CreateAsyncScope();
        var drew = await world.IdAsync($"select id from users where email = '{Drew}'");
        await scope.ServiceProvider.GetRequiredService<DecideUpload>()
            .ApplyAsync(Actor.ForCouncil(drew, "Drew Admin", "Council", CouncilRoles.Administrator), Guid.Parse(upload.Split('/')[^1]), ImportMode.AllOrNothing, "x", CancellationToken.None);
    }

    private static Task<string?> CostAsync(PortalWorld world) => world.Database.ScalarAsync<string>("select weekly_cost::text from care_package_line_items where ref = 'L4001'");

    private async Task<PortalWorld> WorldAsync(string pounds, string percent)
    {
        var world = await BeginAsync(cluster, ("Register:TwoPeople:Pounds", pounds), ("Register:TwoPeople:Percent", percent));
        await world.Database.GivenCouncilUserAsync(Dora, CouncilRoles.Administrator);
        return world;
    }
}
