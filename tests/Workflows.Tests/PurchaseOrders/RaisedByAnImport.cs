using Portal.TestKit;
using Portal.Workflows.Register;
using Portal.Workflows.Tests.Register;

namespace Portal.Workflows.Tests.PurchaseOrders;

public sealed class RaisedByAnImport(PortalCluster cluster)
{
    private const string Count = "select count(*) from purchase_orders";

    [Fact]
    public async Task Orders_are_there_after_an_import_that_applied_something_and_not_after_a_check()
    {
        await using var world = await RegisterWorld.NewAsync(cluster);

        await world.ImportAsync(ImportMode.Check, Csv.Guide);
        Assert.Equal(0, await world.Database.ScalarAsync<long>(Count));
        await world.ImportAsync(Csv.Guide);

        Assert.Equal("C1170421 C2000009 C2000018", await world.Database.ScalarAsync<string>("select string_agg(distinct ss_ref, ' ') from purchase_orders"));
        // £1,000.00 × 60 days of 15/16: 29 of February and 31 of March.
        Assert.Equal(8_571.43m, await world.Database.ScalarAsync<decimal>("select value from purchase_orders where ss_ref = 'C1170421' and year = 2015"));
    }

    [Fact]
    public async Task An_import_that_ends_a_line_item_revises_its_orders()
    {
        await using var world = await RegisterWorld.WithGuideAsync(cluster);

        await world.ImportAsync(Csv.LineItems("L4003,C104,C2000009,S2002,K3002,Residential - Standard,2018-07-01,2018-07-07,4000,1 x Payment at £4000.00 (Spot),true,,"));

        Assert.Equal("2 4000.00", await world.Database.ScalarAsync<string>("select revision || ' ' || value from purchase_orders where ss_ref = 'C2000009' and year = 2018"));
        Assert.Equal(0m, await world.Database.ScalarAsync<decimal>("select sum(value) from purchase_orders where ss_ref = 'C2000009' and year > 2018"));
    }
}
