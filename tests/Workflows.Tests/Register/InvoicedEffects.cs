using Portal.Domain.Accounts;
using Portal.TestKit;
using Portal.Workflows.Register;

namespace Portal.Workflows.Tests.Register;

/// <summary>What an import does to months that stand on invoices, and what it may not do to them.</summary>
public sealed class InvoicedEffects(PortalCluster cluster)
{
    /// <summary>£1,000.00 a week for February 2016, at Sleepovers.</summary>
    private const string Cinder = "L4001,C153290,C1170421,S2001,K3001,IFP Framework - Core - Standard,2016-02-01";
    private const string Rest = "1 x Placement at £1000.00 (Spot),true";

    [Theory]
    [InlineData(Cinder + ",2016-02-18,1000.00," + Rest + ",,", 2571.43, -1571.43)]
    [InlineData(Cinder + ",,1100.00," + Rest + ",,", 4557.14, 414.28)]
    [InlineData(Cinder + ",,1000.00," + Rest + ",70.00,", 3852.86, -290.00)]
    [InlineData(Cinder + ",,1000.00," + Rest + ",,50", 2071.43, -2071.43)]
    [InlineData(Cinder + ",,1000.00,1 x Placement at £1000.00 (Spot),false,,", 0, -4142.86)]
    public async Task Each_term_of_a_line_item_counts(string row, double shouldBe, double difference)
    {
        await using var world = await InvoicedAsync();

        var report = await world.ImportAsync(ImportMode.Check, Csv.LineItems(row));

        var item = Assert.Single(report.Invoiced);
        Assert.Equal(("L4001", "C1170421", "care_package_line_items.csv", 2), (item.LineItemRef, item.SsRef, item.File, item.Line));
        Assert.Equal((new DateOnly(2016, 2, 1), 4142.86m, (decimal)shouldBe), (item.Months[0].First, item.Months[0].Invoiced, item.Months[0].ShouldBe));
        Assert.Equal((decimal)difference, item.Difference);
        Assert.Equal(1, report.Money.LineItems);
        Assert.Equal((decimal)difference, report.Money.More + report.Money.Less);
    }

    [Theory]
    [InlineData("Standard,false,false", 4971.43)] // the guide's provider has a VAT number here
    [InlineData("Exempt,false,true", 0)]
    public async Task Each_term_of_a_contract_counts_for_its_line_items(string terms, double shouldBe)
    {
        await using var world = await InvoicedAsync();
        await world.Database.ExecuteAsync("update providers set vat_number = 'GB123456789'");

        var report = await world.ImportAsync(ImportMode.Check, Csv.Contracts($"K3001,P1001,Sleepovers,{terms}"));

        var item = Assert.Single(report.Invoiced);
        Assert.Equal(("L4001", "contracts.csv", 2, (decimal)shouldBe), (item.LineItemRef, item.File, item.Line, item.Months[0].ShouldBe));
    }

    [Theory]
    [InlineData("2016-02-29")] // the days of February stay the same
    [InlineData("2016-03-20")]
    public async Task A_change_that_leaves_the_invoiced_days_alone_does_nothing_to_money(string end)
    {
        await using var world = await InvoicedAsync();

        var report = await world.ImportAsync(ImportMode.Check, Csv.LineItems($"{Cinder},{end},1000.00,{Rest},,"));

        Assert.Empty(report.Invoiced);
        Assert.Equal((ImportMoney.None, 1), (report.Money, report.ChangeCount));
    }

    [Fact]
    public async Task The_same_files_again_say_nothing_of_a_difference_that_waits_already()
    {
        await using var world = await InvoicedAsync();
        var file = Csv.LineItems($"{Cinder},2016-02-18,1000.00,{Rest},,");
        Assert.Single((await world.ImportAsync(file)).Invoiced);

        Assert.Empty((await world.ImportAsync(ImportMode.Check, file, Csv.Contracts("K3001,P1001,Sleepovers,Exempt,false,false"))).Invoiced);
    }

    [Theory]
    [InlineData("L4001,C153290,C1170421,S2002,K3002,IFP Framework - Core - Standard,2016-02-01,,1000.00," + Rest + ",,", "contract_ref",
        "line item L4001 was invoiced by provider P1001: a placement with provider P1002 is a line item of its own")]
    [InlineData("L4001,C153290,C2000018,S2001,K3001,IFP Framework - Core - Standard,2016-02-01,,1000.00," + Rest + ",,", "ss_ref",
        "line item L4001 was invoiced for client C1170421: a placement of client C2000018 is a line item of its own")]
    public async Task What_was_invoiced_stays_with_its_provider_and_its_client(string row, string column, string sentence)
    {
        await using var world = await InvoicedAsync();

        var report = await world.ImportAsync(Csv.Clients("C2000018,Pan,Peter"), Csv.LineItems(row));

        Assert.Equal((column, sentence), report.Rejections.Select(r => (r.Column, r.Sentence)).Single());
        Assert.False(report.Applied);
    }

    [Fact]
    public async Task A_VAT_number_shows_the_VAT_of_months_that_were_invoiced_without_it()
    {
        await using var world = await InvoicedAsync();
        await world.Database.ExecuteAsync("update contracts set vat = 'Standard'");
        Assert.Empty((await world.ImportAsync(ImportMode.Check, Csv.Providers("P1001,Sleepovers,,,,,30,2016-02"))).Invoiced);

        var report = await world.ImportAsync(ImportMode.Check, Csv.Providers("P1001,Sleepovers,,,,GB123456789,30,2016-02"));

        var item = Assert.Single(report.Invoiced);
        Assert.Equal(("L4001", "providers.csv", 2, 828.57m), (item.LineItemRef, item.File, item.Line, item.Difference));
    }

    [Fact]
    public async Task What_was_never_invoiced_may_still_be_put_right()
    {
        await using var world = await RegisterWorld.WithGuideAsync(cluster);

        var report = await world.ImportAsync(Csv.LineItems("L4001,C153290,C1170421,S2002,K3002,IFP Framework - Core - Standard,2016-02-01,,1000.00," + Rest + ",,"));

        Assert.True(report.Applied);
    }

    [Fact]
    public async Task Everything_that_an_import_changes_is_written_down()
    {
        await using var world = await RegisterWorld.WithGuideAsync(cluster);

        await world.ImportAsync(
            Csv.Clients("C1170421,Ella,Cinder-Ann", "C9,New,Child"),
            Csv.Users("placements@council.example,Alex Placements,Council,,Placements;Administrator,Placements;Contracts", "new@council.example,New Person,Council,,Placements,"));

        Assert.Equal(
            """
            clients.csv C1170421 2 forename: Cinder -> Cinder-Ann
            clients.csv C9 3 new
            users.csv placements@council.example 2 roles: Placements -> Placements;Administrator
            users.csv new@council.example 3 new
            """,
            await world.Database.ScalarAsync<string>(
                """
                select string_agg(concat(file, ' ', key, ' ', line, ' ', coalesce("column" || ': ' || was || ' -> ' || becomes, 'new')), e'\n' order by id)
                from register_changes where import_id = (select id from import_runs order by at desc limit 1)
                """));
    }

    /// <summary>The guide's world, in which February 2016 of L4001 stands on a live invoice.</summary>
    private async Task<RegisterWorld> InvoicedAsync()
    {
        var world = await RegisterWorld.WithGuideAsync(cluster);
        await world.Database.GivenProviderUserAsync(MoneyGivens.Ivy, ProviderRoles.Invoicing, "P1001");
        await world.Database.GivenReleasedAsync("P1001", MoneyGivens.February2016);
        await using var app = new PortalUseCases(world.Database);
        await app.GivenInvoiceAsync();
        return world;
    }
}
