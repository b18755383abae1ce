using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.TestKit;
using Portal.Workflows.Register;

namespace Portal.Workflows.Tests.Register;

/// <summary>A reference that is a known one written otherwise makes no second thing, and one that may be is noted.</summary>
public sealed class KeysWrittenOtherwise(PortalCluster cluster, GuideWorld guide) : IClassFixture<GuideWorld>
{
    private const string LineItem = "C153290,C1170421,S2001,K3001,Level,2016-02-01,,10.00,Pricing,true,,";

    [Fact]
    public async Task Register_zwsp_a_character_that_cannot_be_seen_is_refused_by_its_place()
    {
        var report = await CheckAsync("register-zwsp");

        Assert.Equal(
            [
                (2, "ss_ref C1170421␣ has a character in it that cannot be seen (U+200B, at place 9): delete it, or type the value again"),
                (4, "ss_ref ␣C2000009 has a character in it that cannot be seen (U+FEFF, at place 1): delete it, or type the value again"),
            ],
            report.Rejections.Select(r => (r.Line, r.Sentence)));
    }

    [Fact]
    public async Task Register_case_another_case_is_refused_with_the_one_that_is_meant()
        => Assert.Equal("ss_ref c1170421 is the register's C1170421 written otherwise: write it as there", Assert.Single((await CheckAsync("register-case")).Rejections).Sentence);

    [Fact]
    public async Task Register_sci2_what_a_spreadsheet_made_of_a_number_is_noted()
    {
        var report = await CheckAsync("register-sci2");

        Assert.Empty(report.Rejections);
        Assert.Equal(
            "line 2: ss_ref 1.23457E+11 is how a spreadsheet writes a long number, and its last digits are gone: make the column text there, and bring the file from its source again",
            Assert.Single(report.Notes).Sentence);
    }

    [Theory]
    [InlineData("clients", "c1170421,Ella,Cinder", "C1170421")]
    [InlineData("clients", "C 1170421,Ella,Cinder", "C1170421")]
    [InlineData("clients", "C\u00A01170421,Ella,Cinder", "C1170421")]
    [InlineData("clients", "\u04211170421,Ella,Cinder", "C1170421")] // a Cyrillic С
    [InlineData("clients", "\uFF231170421,Ella,Cinder", "C1170421")] // full width
    [InlineData("providers", "p1001,Sleepovers,,,,,,", "P1001")]
    [InlineData("services", "\u0405\u0032001,P1001,Name,", "S2001")] // a Cyrillic Ѕ
    [InlineData("contracts", "\u039A3001,P1001,Name,,,", "K3001")] // a Greek Κ
    [InlineData("line items", "l4001," + LineItem, "L4001")]
    public async Task It_is_refused_with_the_one_that_is_meant(string file, string row, string meant)
    {
        var report = await guide.World.ImportAsync(ImportMode.Check, Csv.Of(file, row));

        Assert.EndsWith($" is the register's {meant} written otherwise: write it as there", Assert.Single(report.Rejections).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C-1170421,Ella,Cinder", "C1170421")]
    [InlineData("C01170421,Ella,Cinder", "C1170421")]
    [InlineData("CI170421,Ella,Cinder", "C1170421")]
    [InlineData("Cl17O42l,Ella,Cinder", "C1170421")]
    public async Task What_may_be_another_is_noted_with_the_one_that_may_be_meant(string row, string meant)
    {
        var report = await guide.World.ImportAsync(ImportMode.Check, Csv.Clients(row));

        Assert.Empty(report.Rejections);
        Assert.Equal($"line 2: client {row.Split(',')[0]} is new, and looks like {meant}, which the register has: make sure that they are two", Assert.Single(report.Notes).Sentence);
    }

    [Fact]
    public async Task Two_rows_of_a_file_are_one_thing_by_one_reference()
    {
        var report = await guide.World.ImportAsync(ImportMode.Check, Csv.Clients("X1,Reed,Ann", "x1,Reed,Ann", "X-1,Reed,Ann", "Y1-23,Reed,Bo", "Y12-3,Reed,Cy"));

        Assert.Equal((3, "ss_ref x1 is X1 of line 2 written otherwise: write both alike"), report.Rejections.Select(r => (r.Line, r.Sentence)).Single());
        Assert.Equal("line 4: client X-1 is new, and looks like X1 of line 2: make sure that they are two", Assert.Single(report.Notes).Sentence);
    }

    [Fact]
    public async Task A_reference_to_nothing_asks_for_the_one_that_may_be_meant()
    {
        var report = await guide.World.ImportAsync(ImportMode.Check, Csv.LineItems("L9,C153290,c1170421,S2001,K3001,Level,2016-02-01,,10.00,Pricing,true,,"));

        Assert.Equal("client c1170421 is neither in clients.csv nor in the register: is C1170421 meant?", Assert.Single(report.Rejections).Sentence);
    }

    [Fact]
    public async Task A_care_package_written_otherwise_is_noted()
    {
        var package = await guide.World.Database.ScalarAsync<string>("select care_package_ref from care_package_line_items where care_package_ref ~ '^C' order by 1 limit 1");

        var report = await guide.World.ImportAsync(ImportMode.Check, Csv.LineItems($"L9,{package!.ToLowerInvariant()},C1170421,S2001,K3001,Level,2016-02-01,,10.00,Pricing,true,,"));

        Assert.Empty(report.Rejections);
        Assert.Contains($"is {package} of the register written otherwise, and makes a second care package", Assert.Single(report.Notes).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_holds_one_of_each_and_keeps_the_doubles_of_before()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await MigrateAsync(database, "20261128215440_FrameCodeSessions");
        await database.ExecuteAsync("insert into clients (ss_ref, surname, forename) values ('C1', 'Ella', 'Cinder'), ('c1', 'Ella', 'Cinder'), ('C 1', 'Ella', 'Cinder'), ('C2', 'White', 'Snow')");

        await MigrateAsync(database, null);

        Assert.Equal("C 1, C1, C2, c1", await database.ScalarAsync<string>("select string_agg(ss_ref, ', ' order by ss_ref collate \"C\") from clients"));
        foreach (var another in (string[])["с1", "c2", "C\u20111", "C 2"])
        {
            var isNew = another == "C\u20111";
            var insert = $"insert into clients (ss_ref, surname, forename) values ('{another}', 'Ella', 'Cinder')";
            Assert.Equal(isNew, await Record.ExceptionAsync(() => database.ExecuteAsync(insert)) is null);
        }

        await database.ExecuteAsync("update clients set forename = 'Cinderella'");
    }

    private static async Task MigrateAsync(TestDatabase database, string? to)
    {
        await using var db = database.Context();
        await db.GetService<IMigrator>().MigrateAsync(to);
    }

    private Task<ImportReport> CheckAsync(string inputs) => guide.World.ImportAsync(ImportMode.Check, ImportSource.InFolder(Inputs.Folder(inputs)));
}
