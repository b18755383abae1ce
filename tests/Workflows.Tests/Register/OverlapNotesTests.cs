using Portal.TestKit;
using Portal.Workflows.Register;

namespace Portal.Workflows.Tests.Register;

/// <summary>An import says which two line items of a child would pay the same days, how many, and what that costs.</summary>
public sealed class OverlapNotesTests(PortalCluster cluster)
{
    [Fact]
    public async Task Register_overlap_each_pair_is_noted_with_its_days_and_its_pounds()
    {
        await using var world = await RegisterWorld.WithGuideAsync(cluster);
        await world.ImportAsync(Csv.LineItems("L4001,C153290,C1170421,S2001,K3001,IFP Framework - Core - Standard,2016-02-01,2016-03-31,1000.00,Spot,true,,"));

        var report = await world.ImportAsync(ImportMode.Check, [.. Inputs.Texts("register-overlap").Select(f => Csv.File(f.Name, f.Text))]);

        Assert.Empty(report.Rejections);
        Assert.Equal(
            [
                "line 3: line items L9101 and L9102 of client C1170421 both pay 1 day, 2026-07-04: £142.86 or £157.14 twice. End one of them before the other begins",
                "line 4: line items L9101 and L9103 of client C1170421 both pay 1 day, 2026-07-04: £142.86 or £157.14 twice. End one of them before the other begins",
                "line 4: line items L9102 and L9103 of client C1170421 both pay every day from 2026-07-04 on: £1,100.00 a week twice. End one of them before the other begins",
            ],
            report.Notes.Where(n => n.File == "care_package_line_items.csv").Select(n => n.Sentence));
    }

    [Theory]
    [InlineData("S2009,K3001,Std,2016-02-10,2016-02-12,700.00", "true", "3 days, 2016-02-10 to 2016-02-12: £300.00 or £428.57 twice")] // two homes at once, beside what the register has
    [InlineData("S2001,K3001,IFP Framework - Core - Standard,2016-02-29,2016-02-29,1000.00", "true", "1 day, 2016-02-29: £142.86 twice")]
    [InlineData("S2001,K3001,Extra hours,2016-02-10,2016-02-12,700.00", "true", null)] // more care beside the placement
    [InlineData("S2001,K3001,Std,2016-02-10,2016-02-12,700.00", "false", null)] // it pays nothing
    [InlineData("S2009,K3001,Std,2016-04-01,,700.00", "true", null)]
    [InlineData("S2009,K3001,Std,2016-01-01,2016-01-31,700.00", "true", null)] // the day before
    public async Task A_line_item_is_held_against_those_of_the_register(string row, string authorised, string? expected)
    {
        await using var world = await RegisterWorld.WithGuideAsync(cluster);
        await world.Database.ExecuteAsync("update care_package_line_items set end_date = '2016-03-31' where ref = 'L4001'");
        await world.Database.ExecuteAsync("insert into services (ref, provider_ref, name) values ('S2009', 'P1001', 'Night Owls') on conflict do nothing");

        var report = await world.ImportAsync(ImportMode.Check, Csv.LineItems($"L4009,C9,C1170421,{row},Spot,{authorised},,"));

        Assert.Empty(report.Rejections);
        Assert.Equal(
            expected is null ? [] : [$"line 2: line items L4001 and L4009 of client C1170421 both pay {expected}. End one of them before the other begins"],
            report.Notes.Where(n => n.Sentence.Contains("both pay", StringComparison.Ordinal)).Select(n => n.Sentence));
    }

    [Fact]
    public async Task A_file_without_ends_leaves_those_that_the_register_has()
    {
        await using var world = await RegisterWorld.WithGuideAsync(cluster);
        await world.Database.ExecuteAsync("update care_package_line_items set end_date = '2016-02-29' where ref = 'L4001'");

        const string Header = "cpli_ref,care_package_ref,ss_ref,service_ref,contract_ref,service_level,start_date,weekly_cost,pricing,authorised\n";
        var report = await world.ImportAsync(ImportMode.Check, Csv.File(
            "care_package_line_items.csv",
            Header + "L4001,C153290,C1170421,S2001,K3001,Std,2016-02-01,1000.00,Spot,true\nL4009,C153290,C1170421,S2001,K3001,Std,2016-03-01,1100.00,Spot,true\n"));

        Assert.DoesNotContain(report.Notes, n => n.Sentence.Contains("both pay", StringComparison.Ordinal));
    }

    [Fact]
    public async Task More_than_a_hundred_are_said_and_ten_thousand_line_items_take_no_longer_than_their_children()
    {
        await using var world = await RegisterWorld.WithGuideAsync(cluster);
        await world.Database.ExecuteAsync("insert into clients (ss_ref, surname, forename) select 'N' || n, 'Many', 'Child' from generate_series(0, 4999) n");
        var rows = Enumerable.Range(0, 10_000).Select(n => $"M{n},CP{n},N{n / 2},S2001,K3001,Std,2016-02-01,2016-02-07,7.00,Spot,true,,");
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var report = await world.ImportAsync(ImportMode.Check, Csv.LineItems([.. rows]));

        Assert.Equal(100, report.Notes.Count(n => n.Sentence.Contains("both pay", StringComparison.Ordinal)));
        Assert.Equal("more than 100 pairs of line items pay the same days twice", report.Notes[^1].Sentence);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }
}
