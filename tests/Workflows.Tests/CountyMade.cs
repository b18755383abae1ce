using Portal.TestKit;
using Portal.TestKit.Counties;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Tests;

/// <summary>A county as <see cref="Simulation.CountyMaker"/> makes it; the whole of it where PORTAL_COUNTY says "full", else a tenth.</summary>
public sealed class CountyMade(PortalCluster cluster, ITestOutputHelper output)
{
    [Fact]
    public async Task It_holds_everything_in_every_state_and_its_journal_is_whole()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        var plan = FixedCounty.Asked;

        await FixedCounty.MakeAsync(database, plan, output.WriteLine);

        var begun = $"care_package_line_items where start_date <= '{plan.Today:yyyy-MM-dd}'"; // later ones are prices that were agreed
        foreach (var (table, least) in ((string, int)[])[("providers", plan.Providers), ("clients", plan.Clients), (begun, plan.LineItems)])
        {
            Assert.Equal(least, await database.ScalarAsync<long>($"select count(*) from {table}"));
        }

        var standing = await database.ScalarAsync<string>(
            """
            with stands as (select definition, state, count(*) as n from workflow_instances group by 1, 2),
            lines as (select definition || ': ' || string_agg(state || ' ' || n, ', ' order by state) as line from stands group by definition)
            select string_agg(line, E'\n' order by line) from lines
            """);
        output.WriteLine(standing!);
        foreach (var (definition, states) in States)
        {
            Assert.All(states.Split(' '), state => Assert.Contains($"{state} ", standing!.Split('\n').Single(l => l.StartsWith(definition + ":", StringComparison.Ordinal)), StringComparison.Ordinal));
        }

        await using var db = database.Context();
        Assert.Empty(await new JournalVerification(db).FindBreaksAsync(_ => { }, CancellationToken.None).ToListAsync(TestContext.Current.CancellationToken));
        Assert.True(await database.ScalarAsync<bool>("select count(distinct financial_year) > 1 from invoices"));
        var entries = await database.ScalarAsync<long>("select count(*) from journal");
        output.WriteLine(FormattableString.Invariant($"{entries} journal entries"));
    }

    private static readonly (string Definition, string States)[] States =
    [
        ("Action", "ClosureRequested Closed WithCouncil WithProvider"),
        ("Change request", "Applied Declined Requested Withdrawn"),
        ("Contract document", "Approved Draft Published Rejected Withdrawn"),
        ("Invoice", "Authorised Finalised Pending Unsubmitted"),
        ("Payment period", "Changed Complete Invoiced Open"),
        ("Placement report", "Declined Reported Settled Withdrawn"),
        ("Portal access request", "Applied Declined Requested Withdrawn"),
        ("Price uplift request", "Agreed Asked AskedBack Declined Withdrawn"),
    ];
}
