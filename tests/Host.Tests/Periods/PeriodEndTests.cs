using Microsoft.Extensions.Time.Testing;
using Portal.Host.Tests.Invoices;
using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Periods;

/// <summary>An open month whose lines need nothing more ends by itself.</summary>
public sealed class PeriodEndTests(PortalCluster cluster)
{
    private const string States = "select string_agg(distinct i.state, ' ') from released_periods r join workflow_instances i on i.id = r.id where r.provider_ref = 'P1002'";

    /// <summary>July 2018 is open, August is not over.</summary>
    [Fact]
    public async Task A_month_of_which_nothing_is_payable_any_more_ends_though_the_next_one_may_not_open()
    {
        await using var world = await BeginAsync(cluster, new FakeTimeProvider(new(2018, 8, 15, 12, 0, 0, TimeSpan.Zero)));
        Assert.Equal("Open", await world.Database.ScalarAsync<string>(States));
        await world.ReleaseAsync();
        Assert.Equal("Open", await world.Database.ScalarAsync<string>(States));
        await world.ChangeAsync("L4003", "authorised = false");
        await world.Database.ExecuteAsync("update workflow_instances set note = null where provider_ref = 'P1002' and definition = 'Payment period'");

        await world.ReleaseAsync();

        Assert.Equal("Complete", await world.Database.ScalarAsync<string>(States));
    }

    [Fact]
    public async Task Months_that_open_with_nothing_to_pay_end_in_the_same_run()
    {
        await using var world = await BeginAsync(cluster, new FakeTimeProvider(new(2018, 12, 15, 12, 0, 0, TimeSpan.Zero)));
        await world.ChangeAsync("L4003", "authorised = false");

        await world.ReleaseAsync();

        Assert.Equal(5L, await world.Database.ScalarAsync<long>("select count(*) from released_periods where provider_ref = 'P1002'"));
        Assert.Equal("Complete", await world.Database.ScalarAsync<string>(States));
    }
}
