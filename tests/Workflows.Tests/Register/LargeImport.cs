using System.Diagnostics;
using System.Globalization;
using System.Text;
using Portal.Domain.Accounts;
using Portal.TestKit;
using Portal.Workflows.Register;

namespace Portal.Workflows.Tests.Register;

[Collection(nameof(MemoryOfTheProcess))]
public sealed class LargeImport(PortalCluster cluster)
{
    /// <summary>What may be alive at any moment beyond what was before, whatever the size of the file.</summary>
    private const long Bound = 24 * 1024 * 1024;

    [Fact]
    public async Task Many_line_items_come_in_with_bounded_memory_and_progress()
    {
        // More by hand: PORTAL_TEST_LINE_ITEMS=100000.
        var count = int.Parse(Environment.GetEnvironmentVariable("PORTAL_TEST_LINE_ITEMS") ?? "20000", CultureInfo.InvariantCulture);
        await using var world = await RegisterWorld.WithGuideAsync(cluster);
        var path = Path.GetTempFileName();
        await File.WriteAllLinesAsync(path, Rows(count).Prepend(Csv.LineItemHeader));
        var source = new ImportSource("care_package_line_items.csv", () => File.OpenRead(path));
        var progress = new Progress();
        await using var watch = new MemoryWatch();
        var time = Stopwatch.StartNew();

        var report = await world.Import.RunAsync([source], ImportMode.AllOrNothing, Actor.System, progress);
        var first = time.Elapsed;
        var again = await world.Import.RunAsync([source], ImportMode.AllOrNothing, Actor.System, progress);

        var growth = await watch.GrowthAsync();
        TestContext.Current.SendDiagnosticMessage("{0} line items: {1:N1} s, again {2:N1} s, at most {3:N1} MB alive", count, first.TotalSeconds, (time.Elapsed - first).TotalSeconds, growth / 1e6);
        File.Delete(path);
        Assert.Equal((count, count), (report.Files[0].New, again.Files[0].Unchanged));
        Assert.Contains(count, progress.Rows);
        Assert.InRange(growth, 0, Bound);
    }

    private static IEnumerable<string> Rows(int count) => Enumerable.Range(0, count)
        .Select(i => $"N{i},C{i / 3},C1170421,S2001,K3001,IFP Framework - Core - Standard,2016-02-01,,{i % 2000}.{i % 100:00},1 x Placement at £1000.00 (Spot),true,,");

    private sealed class Progress : IProgress<ImportProgress>
    {
        public List<int> Rows { get; } = [];

        public void Report(ImportProgress value) => Rows.Add(value.Rows);
    }
}
