using Microsoft.Extensions.DependencyInjection;
using Portal.TestKit;
using Portal.Workflows.Periods;
using Portal.Workflows.Tests.Engine;
using Portal.Workflows.Tests.Invoices;

namespace Portal.Workflows.Tests.Periods;

/// <summary>The nightly run opens months of many providers in one transaction: each is what it would be alone.</summary>
public sealed class ReleaseTogether(PortalCluster cluster)
{
    private const int Homes = 120;

    [Fact]
    public async Task Each_of_many_months_is_opened_told_and_kept_as_if_it_were_the_only_one()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await GivenHomesAsync(story);

        // The first sixty begin two months back and wait for January; ten have nothing to be paid, and get both months.
        Assert.Equal(Homes + 20, await RunAsync(story));

        Assert.Equal((60L, 60L, 20L), (await OpenedAsync(story, "T", "2016-01-01"), await OpenedAsync(story, "T", "2016-02-01"), await OpenedAsync(story, "E", null)));
        Assert.Equal(Homes, await story.Database.ScalarAsync<long>("select count(*) from open_lines where provider_ref like 'T%' and blocks and due = case when period = '2016-01-01' then 4428.57 else 4142.86 end"));
        Assert.Equal(Homes, await story.Database.ScalarAsync<long>("select count(*) from workflow_instances where provider_ref like 'T%' and state = 'Open' and note = '1 line' and money > 4000 and seq = 1"));
        Assert.Equal(20L, await story.Database.ScalarAsync<long>("select count(*) from workflow_instances where provider_ref like 'E%' and state = 'Complete' and note is null and money is null"));
        Assert.Equal(Homes + 20, await story.Database.ScalarAsync<long>("select count(distinct o.instance_id) from outbox o join released_periods r on r.id = o.instance_id where o.next_attempt_at <= '2016-03-02 10:00+0'"));
        foreach (var home in (string[])["T1", "T60", "T61", "T120", "E5"])
        {
            await story.KeepsWhatIsOpenAsync(home);
        }

        Assert.Empty(await story.BreaksAsync());
        Assert.Equal(0, await RunAsync(story));
    }

    [Fact]
    public async Task One_whose_months_do_not_add_up_is_worked_out_whole_and_the_others_are_not_held_up()
    {
        await using var story = await Ledger.OpenAsync(cluster, new(2016, 4, 2, 10, 0, 0, TimeSpan.Zero));
        await GivenHomesAsync(story);
        await RunAsync(story);
        await story.Database.ExecuteAsync(
            """
            update providers set first_period = null where ref not in ('T1', 'T2');
            update care_package_line_items set authorised = false where ref in ('L1', 'L2');
            update open_lines set blocks = false where line_item_ref = 'L1';
            delete from open_lines where line_item_ref = 'L2';
            update workflow_instances set note = null, money = null where provider_ref in ('T1', 'T2');
            insert into care_package_line_items (ref, care_package_ref, ss_ref, service_ref, contract_ref, service_level, start_date, weekly_cost, pricing, authorised)
            select 'N' || i, 'N' || i, 'SS0001', 'S' || i, 'K' || i, 'Level', '2016-02-01', 700, 'x', true from generate_series(1, 2) i
            """.Replace("SS0001", PortalGivens.Snow, StringComparison.Ordinal));

        Assert.Equal(2, await RunAsync(story));

        foreach (var home in (string[])["T1", "T2"])
        {
            await story.KeepsWhatIsOpenAsync(home);
        }
    }

    /// <summary>T1 to T120 with a child each, and E1 to E10 with none.</summary>
    private static Task GivenHomesAsync(Story story) => story.Database.ExecuteAsync(
        $"""
        insert into providers (ref, name, payment_terms_days, first_period)
            select 'T' || i, 'Home ' || i, 30, case when i <= 60 then date '2016-01-01' else '2016-02-01' end from generate_series(1, {Homes}) i
            union all select 'E' || i, 'Empty ' || i, 30, '2016-01-01' from generate_series(1, 10) i;
        insert into services (ref, provider_ref, name) select 'S' || i, 'T' || i, 'Service' from generate_series(1, {Homes}) i;
        insert into contracts (ref, provider_ref, name, vat, allows_total_editing, requires_agreed_document) select 'K' || i, 'T' || i, 'Contract', 'Exempt', false, false from generate_series(1, {Homes}) i;
        insert into care_package_line_items (ref, care_package_ref, ss_ref, service_ref, contract_ref, service_level, start_date, weekly_cost, pricing, authorised)
            select 'L' || i, 'P' || i, '{PortalGivens.Snow}', 'S' || i, 'K' || i, 'Level', '2016-01-01', 1000, 'x', true from generate_series(1, {Homes}) i
        """);

    private static Task<long> OpenedAsync(Story story, string homes, string? month) => story.Database.ScalarAsync<long>(
        $"select count(*) from released_periods r join journal j on j.instance_id = r.id and j.move = 'Release' where r.provider_ref like '{homes}%' {(month is null ? "" : $"and r.first = '{month}'")}");

    private static async Task<int> RunAsync(Story story)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReleasePeriods>().RunAsync(TestContext.Current.CancellationToken);
    }
}
