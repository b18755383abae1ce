using System.Diagnostics;
using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Invoices;

/// <summary>A long proposal asks the database no more often than a short one.</summary>
public sealed class ProposalQueryTests(PortalCluster cluster)
{
    [Fact]
    public async Task The_page_of_499_lines_takes_as_many_queries_as_that_of_39()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.Database.GivenLongProposalAsync();
        var ida = await world.AsAsync(Ida);
        var queries = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = query =>
            {
                if (query.TagObjects.Any(t => t.Value is string text && text == world.Database.Name))
                {
                    Interlocked.Increment(ref queries);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);

        await CountAsync(39); // what a host reads once
        var few = await CountAsync(39);
        await world.Database.ExecuteAsync(
            """
            insert into care_package_line_items select 'M' || n, care_package_ref, ss_ref, service_ref, contract_ref, service_level, start_date, end_date, 7, pricing, authorised, contribution_weekly, contribution_percent
            from care_package_line_items, generate_series(1, 460) n where ref = 'L4001'
            """);
        var many = await CountAsync(499);

        Assert.InRange(few, 4, 30);
        Assert.Equal(few, many);

        async Task<int> CountAsync(int lines)
        {
            queries = 0;
            await ida.Open("/provider/invoices/proposed");
            Assert.Equal(lines, ida.Page.Document.QuerySelectorAll("input[type=checkbox][name=Lines]").Length);
            return queries;
        }
    }
}
