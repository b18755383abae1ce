using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.TestKit;

namespace Portal.Workflows.Tests.Register;

public sealed class TextAsItIs(PortalCluster cluster)
{
    [Theory]
    [InlineData("Ella 🧒🏽")]
    [InlineData("عائشة")]
    [InlineData("O'Brien; drop table clients; --")]
    [InlineData("=cmd('calc')!A1")]
    [InlineData("@SUM(A1), \"quoted\"")]
    [InlineData("ﬁ é é")]
    public async Task Any_text_comes_in_as_it_is(string text)
    {
        await using var world = await RegisterWorld.NewAsync(cluster);

        var report = await world.ImportAsync(Csv.Clients($"C9,\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\",Ann"));

        Assert.True(report.Applied);
        await using var db = world.CreateDbContext();
        Assert.Equal(text, (await db.Clients.SingleAsync()).Surname);
    }

    [Theory]
    [InlineData("\uFEFFss_ref,surname,forename\nC9,Reed,Ann\n")]
    [InlineData("ss_ref,surname,forename\r\nC9,Reed,Ann\r\n\r\n\r\n")]
    [InlineData("ss_ref,surname,forename\rC9,Reed,Ann\r")]
    [InlineData("ss_ref,surname,forename\nC9,Reed,Ann")]
    [InlineData("\nss_ref,surname,forename\n\n,,\nC9,Reed,Ann\n,,\n   \n\"\",\"\",\"\"\n")]
    [InlineData("forename,SS_REF, Surname \nAnn,C9,Reed\n")]
    [InlineData("ss_ref,surname,forename\n C9 , \"Reed\" ,\" Ann \"\n")]
    public async Task However_the_file_is_written_the_row_is_the_same(string text)
    {
        await using var world = await RegisterWorld.NewAsync(cluster);

        var report = await world.ImportAsync(Csv.File("clients.csv", text));

        Assert.Empty(report.Rejections);
        Assert.Equal(1, report.Files.Single().Read);
        await using var db = world.CreateDbContext();
        Assert.Equal([("C9", "Reed", "Ann")], (await db.Clients.ToListAsync()).Select(c => (c.SsRef, c.Surname, c.Forename)));
    }

    [Fact]
    public async Task A_line_break_inside_quotes_belongs_to_the_value()
    {
        await using var world = await RegisterWorld.NewAsync(cluster);

        await world.ImportAsync(Csv.Providers("P9,Name,\"1 Example Street\nIpswich\",,,,,"));

        await using var db = world.CreateDbContext();
        Assert.Equal("1 Example Street\nIpswich", (await db.Providers.SingleAsync()).Address);
    }

    [Fact]
    public async Task Length_is_counted_in_characters_as_the_database_counts_them()
    {
        await using var world = await RegisterWorld.NewAsync(cluster);
        var longest = new StringBuilder().Insert(0, "🧒", 200).ToString();

        Assert.True((await world.ImportAsync(Csv.Clients($"C9,{longest},Ann"))).Applied);
        Assert.False((await world.ImportAsync(Csv.Clients($"C8,{longest}a,Ann"))).Applied);
    }

    [Fact]
    public async Task The_largest_and_the_smallest_amounts_are_kept_to_the_penny()
    {
        await using var world = await RegisterWorld.WithGuideAsync(cluster);

        var report = await world.ImportAsync(Csv.LineItems(
            "L8,C9,C1170421,S2001,K3001,Level,2016-02-01,,9999999999.99,Pricing,TRUE,0,",
            "L9,C9,C1170421,S2001,K3001,Level,2016-02-01,2016-02-01,0.1,Pricing,false,,100"));

        Assert.Empty(report.Rejections);
        await using var db = world.CreateDbContext();
        Assert.Equal(9_999_999_999.99m, (await db.LineItems.SingleAsync(l => l.Ref == "L8")).WeeklyCost);
        Assert.Equal((0.10m, 100m), ((await db.LineItems.SingleAsync(l => l.Ref == "L9")).WeeklyCost, (await db.LineItems.SingleAsync(l => l.Ref == "L9")).ContributionPercent));
    }
}
