using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.TestKit;
using Portal.Workflows.Register;

namespace Portal.Workflows.Tests.Register;

public sealed class ImportModes(PortalCluster cluster)
{
    /// <summary>A bad provider, and rows that need it, among good ones.</summary>
    private static readonly ImportSource[] Mixed =
    [
        Csv.Providers("P8,Good,,,,,,2016-02", "P9,,,,,,,"),
        Csv.Services("S8,P8,Good,", "S9,P9,Needs P9,"),
        Csv.Contracts("K8,P8,Good,,,", "K9,P9,Needs P9,,,"),
        Csv.Clients("C8,Good,Ann"),
        Csv.LineItems(
            "L8,C8,C8,S8,K8,Level,2016-02-01,,10.00,Pricing,true,,",
            "L9,C8,C8,S9,K9,Level,2016-02-01,,10.00,Pricing,true,,"),
        Csv.Users("a@b.example,Ann,Provider,P8,Actions,", "a@b.example,Ann,Provider,P9,Actions,"),
    ];

    [Fact]
    public async Task One_rejection_stops_everything()
    {
        await using var world = await RegisterWorld.WithGuideAsync(cluster);
        var before = await world.EverythingAsync();

        var report = await world.ImportAsync(Mixed);

        Assert.False(report.Applied);
        await world.Database.ExecuteAsync("delete from import_runs where not applied");
        Assert.Equal(before, await world.EverythingAsync());
    }

    [Fact]
    public async Task A_check_changes_nothing_at_all()
    {
        await using var world = await RegisterWorld.NewAsync(cluster);
        var before = await world.EverythingAsync();

        var report = await world.ImportAsync(ImportMode.Check, Csv.Guide);

        Assert.Equal((false, 28), (report.Applied, report.Files.Sum(f => f.New)));
        Assert.Equal(before, await world.EverythingAsync());
    }

    [Fact]
    public async Task Good_rows_go_in_and_a_row_that_needs_a_rejected_one_is_told_so()
    {
        await using var world = await RegisterWorld.NewAsync(cluster);

        var report = await world.ImportAsync(ImportMode.GoodRows, Mixed);

        Assert.True(report.Applied);
        Assert.Equal(
            [
                ("providers.csv", 3, "name is empty, and it is needed"),
                ("services.csv", 3, "provider P9 was rejected (providers.csv, line 3)"),
                ("contracts.csv", 3, "provider P9 was rejected (providers.csv, line 3)"),
                ("care_package_line_items.csv", 3, "service S9 was rejected (services.csv, line 3)"),
                ("care_package_line_items.csv", 3, "contract K9 was rejected (contracts.csv, line 3)"),
                ("users.csv", 3, "provider P9 was rejected (providers.csv, line 3)"),
            ],
            report.Rejections.Select(r => (r.File, r.Line, r.Sentence)));
        await using var db = world.CreateDbContext();
        Assert.Equal(["L8"], await db.LineItems.Select(l => l.Ref).ToListAsync());
        Assert.Equal(["P8"], await db.Memberships.Select(m => m.ProviderRef).ToListAsync());
    }

    [Fact]
    public async Task A_new_provider_without_a_first_period_is_rejected_with_all_that_needs_it()
    {
        await using var world = await RegisterWorld.NewAsync(cluster);

        var report = await world.ImportAsync(ImportMode.GoodRows,
            Csv.Providers("P9,Name,,,,,,"), Csv.Services("S9,P9,Name,"), Csv.Contracts("K9,P9,Name,,,"), Csv.Clients("C9,Reed,Ann"),
            Csv.LineItems("L9,C9,C9,S9,K9,Level,2016-02-01,,10.00,Pricing,true,,"));

        Assert.Equal(5, report.RejectionCount);
        Assert.Equal("first_period is empty, and provider P9 has authorised line items: say with which month its payments begin", report.Rejections[0].Sentence);
        Assert.Equal("clients.csv", Assert.Single(report.Files, f => f.New > 0).File);
    }

    [Fact]
    public async Task A_line_item_that_is_not_authorised_needs_no_first_period_and_a_known_provider_without_one_is_noted()
    {
        await using var world = await RegisterWorld.NewAsync(cluster);
        ImportSource[] files =
        [
            Csv.Providers("P9,Name,,,,,,"), Csv.Services("S9,P9,Name,"), Csv.Contracts("K9,P9,Name,,,"), Csv.Clients("C9,Reed,Ann"),
            Csv.LineItems("L9,C9,C9,S9,K9,Level,2016-02-01,,10.00,Pricing,false,,"),
        ];

        var first = await world.ImportAsync(files);
        var second = await world.ImportAsync(Csv.LineItems("L9,C9,C9,S9,K9,Level,2016-02-01,,10.00,Pricing,true,,"));

        Assert.Equal((true, true), (first.Applied, second.Applied));
        Assert.Empty(first.Notes);
        Assert.Equal("provider P9 has authorised line items and no first_period: nothing can be invoiced until it is given one", Assert.Single(second.Notes).Sentence);
    }

    [Fact]
    public async Task A_contribution_of_more_than_the_cost_is_noted_and_comes_in()
    {
        await using var world = await RegisterWorld.WithGuideAsync(cluster);

        var report = await world.ImportAsync(Csv.LineItems("L9,C9,C1170421,S2001,K3001,Level,2016-02-01,,10.00,Pricing,true,10.01,"));

        Assert.True(report.Applied);
        Assert.Equal("line 2: line item L9: contribution_weekly 10.01 is more than weekly_cost 10.00: each month comes to less than nothing", Assert.Single(report.Notes).Sentence);
    }

    [Fact]
    public async Task A_rejected_update_leaves_the_known_row_for_others_to_refer_to()
    {
        await using var world = await RegisterWorld.WithGuideAsync(cluster);

        var report = await world.ImportAsync(ImportMode.GoodRows,
            Csv.Clients("C1170421,,Cinder"), Csv.LineItems("L9,C9,C1170421,S2001,K3001,Level,2016-02-01,,10.00,Pricing,true,,"));

        Assert.Equal((1, 1), (report.RejectionCount, report.Files[1].New));
        await using var db = world.CreateDbContext();
        Assert.Equal("Ella", (await db.Clients.SingleAsync(c => c.SsRef == "C1170421")).Surname);
    }

    [Fact]
    public async Task An_import_that_is_stopped_half_way_leaves_nothing_behind()
    {
        await using var world = await RegisterWorld.NewAsync(cluster);
        var before = await world.EverythingAsync();
        using var stop = new CancellationTokenSource();
        var rows = Enumerable.Range(0, 20_000).Select(i => $"C{i},Reed,Ann").ToArray();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Import.RunAsync(
            [Csv.Providers("P9,Name,,,,,,"), Csv.Clients(rows)], ImportMode.AllOrNothing, Actor.System, new Told(p => { if (p.Rows >= 5000) { stop.Cancel(); } }), stop.Token));

        Assert.Equal(before, await world.EverythingAsync());
        Assert.True((await world.ImportAsync(Csv.Clients(rows))).Applied);
    }

    [Fact]
    public async Task An_import_whose_connection_is_killed_while_it_applies_leaves_nothing_behind()
    {
        await using var world = await RegisterWorld.NewAsync(cluster);
        var before = await world.EverythingAsync();
        // The last file of the import meets a trigger that kills the session it runs in.
        await world.Database.ExecuteAsync(
            """
            create function kill() returns trigger language plpgsql as 'begin perform pg_terminate_backend(pg_backend_pid()); return new; end';
            create trigger kill before insert on contacts for each row execute function kill();
            """);

        await Assert.ThrowsAnyAsync<Exception>(() => world.ImportAsync(Csv.Guide));

        Assert.Equal(before, await world.EverythingAsync());
    }

    [Fact]
    public async Task An_import_that_comes_second_waits_and_finds_what_the_first_one_did()
    {
        await using var world = await RegisterWorld.NewAsync(cluster);
        Task<ImportReport>? second = null;
        var whileReading = new ImportSource("clients.csv", () =>
        {
            second = Task.Run(() => world.ImportAsync(Csv.Clients("C9,Reed,Ann")));
            SpinWait.SpinUntil(() => second.IsCompleted || IsWaiting());
            return Csv.Clients("C9,Reed,Ann").Open();
        });

        var first = await world.ImportAsync(whileReading);

        Assert.Equal((1, 1), (first.Files[0].New, (await second!).Files[0].Unchanged));

        bool IsWaiting()
        {
            using var command = world.Database.Source.CreateCommand(
                "select count(*) from pg_locks l join pg_database d on d.oid = l.database where d.datname = current_database() and l.locktype = 'advisory' and not l.granted");
            return (long)command.ExecuteScalar()! > 0;
        }
    }

    private sealed class Told(Action<ImportProgress> tell) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => tell(value);
    }
}
