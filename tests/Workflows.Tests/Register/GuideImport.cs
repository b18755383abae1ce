using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.CarePackages;
using Portal.TestKit;
using Portal.Workflows.Register;

namespace Portal.Workflows.Tests.Register;

public sealed class GuideImport(PortalCluster cluster)
{
    [Fact]
    public async Task The_guides_example_imports_cleanly()
    {
        await using var world = await RegisterWorld.NewAsync(cluster);

        var report = await world.ImportAsync(Csv.Guide);

        Assert.True(report.Applied);
        Assert.Empty(report.Rejections);
        Assert.Empty(report.Notes);
        Assert.Equal(
            [("providers.csv", 2), ("services.csv", 3), ("contracts.csv", 2), ("clients.csv", 5), ("care_package_line_items.csv", 5), ("contacts.csv", 2), ("users.csv", 9)],
            report.Files.Select(f => (f.File, f.New)));
        await using var db = world.CreateDbContext();
        var line = await db.LineItems.SingleAsync(l => l.Ref == "L4001");
        Assert.Equal((1000.00m, new DateOnly(2016, 2, 1), (DateOnly?)null, true), (line.WeeklyCost, line.StartDate, line.EndDate, line.Authorised));
        var provider = await db.Providers.SingleAsync(p => p.Ref == "P1002");
        Assert.Equal((new DateOnly(2018, 7, 1), 30, (string?)null), (provider.FirstPeriod, provider.PaymentTermsDays, provider.VatNumber));
        Assert.Equal(VatRate.Exempt, (await db.Contracts.SingleAsync(k => k.Ref == "K3001")).Vat);
    }

    [Fact]
    public async Task The_same_files_again_change_nothing()
    {
        await using var world = await RegisterWorld.WithGuideAsync(cluster);
        var before = await world.EverythingAsync(withHistory: false);

        // Several times over one pooled connection, so that prepared statements meet new temporary tables.
        for (var i = 0; i < 4; i++)
        {
            var report = await world.ImportAsync(Csv.Guide);
            Assert.Equal(28, report.Files.Sum(f => f.Unchanged));
            Assert.Equal(0, report.Files.Sum(f => f.New + f.Updated + f.Rejected));
        }

        Assert.Equal(before, await world.EverythingAsync(withHistory: false));
    }

    [Fact]
    public async Task Changed_rows_update_what_is_known_and_the_changes_to_line_items_are_listed()
    {
        await using var world = await RegisterWorld.WithGuideAsync(cluster);

        var report = await world.ImportAsync(Csv.LineItems(
            "L4001,C153290,C1170421,S2001,K3001,IFP Framework - Core - Standard,2016-02-01,2016-05-01,1100.5,1 x Placement at £1000.00 (Spot),true,,",
            "L4003,C104,C2000009,S2002,K3002,Residential - Standard,2018-07-01,,4000,1 x Payment at £4000.00 (Spot),true,,"));

        Assert.Equal((2, 0, 1, 1), report.Files.Select(f => (f.Read, f.New, f.Updated, f.Unchanged)).Single());
        var change = Assert.Single(report.Changes);
        Assert.Equal(("L4001", 2, true), (change.LineItemRef, change.Line, change.Ends));
        Assert.Equal([("end_date", null, "2016-05-01"), ("weekly_cost", "1000.00", "1100.50")], change.Values.Select(v => (v.Column, v.Old, v.New)));
        await using var db = world.CreateDbContext();
        Assert.Equal((5, 1100.50m), (await db.LineItems.CountAsync(), (await db.LineItems.SingleAsync(l => l.Ref == "L4001")).WeeklyCost));
    }

    [Fact]
    public async Task A_column_that_the_file_does_not_have_is_left_alone_and_an_empty_value_means_none()
    {
        await using var world = await RegisterWorld.WithGuideAsync(cluster);

        await world.ImportAsync(Csv.File("providers.csv", "name,provider_ref,phone\nSleepovers Ltd,P1001,\nNew home,P9,\n"));

        await using var db = world.CreateDbContext();
        var known = await db.Providers.SingleAsync(p => p.Ref == "P1001");
        Assert.Equal(("Sleepovers Ltd", null, "accounts@sleepovers.example", new DateOnly(2016, 2, 1)), (known.Name, known.Phone, known.Email, known.FirstPeriod));
        Assert.Equal((30, null), ((await db.Providers.SingleAsync(p => p.Ref == "P9")).PaymentTermsDays, (await db.Providers.SingleAsync(p => p.Ref == "P9")).FirstPeriod));
    }

    [Fact]
    public async Task The_history_says_who_imported_what_and_when()
    {
        await using var world = await RegisterWorld.NewAsync(cluster);
        var by = Actor.ForCouncil(Guid.NewGuid(), "Drew Admin", "Suffolk County Council", CouncilRoles.Administrator);

        await world.Import.RunAsync(Csv.Guide, ImportMode.AllOrNothing, by);
        await world.Import.RunAsync([Csv.Clients("C9,,Ann")], ImportMode.AllOrNothing, by);
        await world.Import.RunAsync(Csv.Guide, ImportMode.Check, by);

        await using var db = world.CreateDbContext();
        var runs = await db.Set<ImportRun>().OrderBy(r => r.Id).ToListAsync();
        Assert.Equal([(true, 0, by.UserId, "Drew Admin"), (false, 1, by.UserId, "Drew Admin")], runs.Select(r => (r.Applied, r.Rejections, r.UserId, r.By)));
        Assert.Equal(5, runs[0].Files.Single(f => f.File == "care_package_line_items.csv").New);
        Assert.Equal(1, Assert.Single(runs[1].Files).Rejected);
    }
}
