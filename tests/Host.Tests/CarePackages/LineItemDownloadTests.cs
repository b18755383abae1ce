using System.Globalization;
using System.Net;
using System.Text;
using Portal.TestKit;
using static Portal.Host.Tests.CarePackages.LineItemGivens;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.CarePackages;

/// <summary>The list as a file: the same line items, and nothing that a spreadsheet would run.</summary>
public sealed class LineItemDownloadTests(PortalCluster cluster)
{
    private const string AsCsv = "Download all of this list as CSV";
    private const string AsExcel = "Download all of this list as Excel";
    private const string Heads = "SSRef,Client,Service,Service Level,Start Date,End Date,Cost,Pricing,CarePackageRef,Authorised,Weekly Cost";

    [Fact]
    public async Task The_CSV_file_holds_exactly_what_is_filtered_for_spreadsheets_to_read()
    {
        await using var world = await PortalWorld.BeginAsync(cluster, Guide);
        await world.GivenLineItemAsync("L4008", end: "2016-03-31", authorised: false);
        await world.GivenLineItemAsync("L4009", end: "2016-12-31");
        var sarah = await world.AsAsync(Sarah);
        await sarah.Open($"/provider/care-packages?client={Cinder}");

        var file = await sarah.Follow(AsCsv);

        Assert.Equal([0xEF, 0xBB, 0xBF], file.Bytes[..3]);
        Assert.Equal(
            $"""
            {Heads}
            C1170421,"Ella, Cinder",Sleepovers,IFP Framework - Core - Standard,01/02/2016,,"£1,000.00 Weekly","1 x Placement at £1,000.00 (Spot)",C153290,Yes,1000.00
            C1170421,"Ella, Cinder",Sleepovers,IFP Framework - Core - Standard,01/01/2016,31/12/2016,£700.00 Weekly,1 x Placement at £700.00 (Spot),C153290,Yes,700.00

            """,
            Csv(file));
        Assert.Equal("text/csv", file.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("care-package-line-items.csv", file.Response.Content.Headers.ContentDisposition!.FileName);
        Assert.True(file.Response.Headers.CacheControl!.NoStore);

        await sarah.Open($"/provider/care-packages?client={Cinder}&historical=true");
        Assert.Contains("31/03/2016,£700.00 Weekly,1 x Placement at £700.00 (Spot),C153290,No,700.00", Csv(await sarah.Follow(AsCsv)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_files_hold_all_pages_in_the_order_of_the_list()
    {
        await using var world = await PortalWorld.BeginAsync(cluster, Guide);
        for (var i = 1; i <= 60; i++)
        {
            await world.GivenLineItemAsync($"M{i:00}", weekly: $"{i}.00");
        }

        var sarah = await world.AsAsync(Sarah);
        await sarah.Open("/provider/care-packages?p=2");
        var csv = Csv(await sarah.Follow(AsCsv)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await sarah.Open("/provider/care-packages?p=2");
        var excel = new Workbook((await sarah.Follow(AsExcel)).Bytes);

        string[] costs = ["1000.00", .. Enumerable.Range(1, 60).Select(i => $"{i}.00"), "1000.00"]; // Ella's, then Snow's
        Assert.Equal(costs, csv.Skip(1).Select(x => x.Split(',')[^1]));
        Assert.Equal(costs.Select(x => decimal.Parse(x, CultureInfo.InvariantCulture)), excel.Rows.Skip(1).Select(x => decimal.Parse(x[^1].Value!, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task The_Excel_file_keeps_texts_as_texts_days_as_days_and_pounds_as_numbers()
    {
        await using var world = await PortalWorld.BeginAsync(cluster, Guide);
        await world.Database.ExecuteAsync("update care_package_line_items set care_package_ref = '00123' where ref = 'L4001'");
        var sarah = await world.AsAsync(Sarah);
        await sarah.Open($"/provider/care-packages?client={Cinder}");

        var file = await sarah.Follow(AsExcel);

        var book = new Workbook(file.Bytes);
        Assert.Equal(Heads.Split(','), book.Rows[0].Select(x => x.Value));
        (string?, string?)[] ella =
        [
            ("str", Cinder), ("str", "Ella, Cinder"), ("str", "Sleepovers"), ("str", "IFP Framework - Core - Standard"),
            (null, Serial(2016, 2, 1)), (null, null), ("str", "£1,000.00 Weekly"), ("str", "1 x Placement at £1,000.00 (Spot)"),
            ("str", "00123"), ("str", "Yes"), (null, "1000.00"),
        ];
        Assert.Equal(ella, Assert.Single(book.Rows.Skip(1)));
        Assert.Empty(book.Strays);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("care-package-line-items.xlsx", file.Response.Content.Headers.ContentDisposition!.FileName);
    }

    [Theory]
    [InlineData("=cmd()|' /C calc'!A0")]
    [InlineData("+1+1")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    public async Task A_name_that_begins_like_a_formula_is_only_ever_a_name(string surname)
    {
        await using var world = await PortalWorld.BeginAsync(cluster, Guide);
        await world.Database.ExecuteAsync($"update clients set surname = '{surname.Replace("'", "''", StringComparison.Ordinal)}' where ss_ref = '{Cinder}'");
        var sarah = await world.AsAsync(Sarah);
        await sarah.Open($"/provider/care-packages?client={Cinder}");
        Assert.Equal($"{surname}, Cinder", sarah.Page.Rows[0]["Client"]);

        var csv = Csv(await sarah.Follow(AsCsv));
        await sarah.Open($"/provider/care-packages?client={Cinder}");
        var excel = new Workbook((await sarah.Follow(AsExcel)).Bytes);

        Assert.Contains($"{Cinder},\"'{surname}, Cinder\",", csv, StringComparison.Ordinal);
        Assert.Equal(("str", $"{surname}, Cinder"), excel.Rows[1][1]);
        Assert.False(excel.Computes);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("excel")]
    public async Task A_file_holds_nothing_of_another_provider_whatever_the_address_asks_for(string handler)
    {
        await using var world = await PortalWorld.BeginAsync(cluster, Guide);
        var sarah = await world.AsAsync(Sarah);

        var all = Read(handler, await sarah.Open($"/provider/care-packages?handler={handler}&provider=P1002&historical=true"));
        var foreign = Read(handler, await sarah.Open($"/provider/care-packages?handler={handler}&client={Robin}"));

        Assert.Contains(Cinder, all, StringComparison.Ordinal);
        Assert.DoesNotContain(Robin, all + foreign, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_councils_file_names_the_provider_too()
    {
        await using var world = await PortalWorld.BeginAsync(cluster, Guide);
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open("/council/care-packages");
        await clerk.Fill("Client", "Hood").Press("View");

        var rows = Csv(await clerk.Follow(AsCsv)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("SSRef,Client,Provider,Service,", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("C2000009,\"Hood, Robin\",Harbour View Care,Harbour House,", Assert.Single(rows[1..]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("historical=perhaps")]
    [InlineData("client=%00")]
    public async Task Where_a_filter_cannot_be_read_no_file_is_made(string filter)
    {
        await using var world = await PortalWorld.BeginAsync(cluster, Guide);
        var sarah = await world.AsAsync(Sarah);

        Assert.Equal(HttpStatusCode.BadRequest, (await sarah.Open($"/provider/care-packages?handler=csv&{filter}")).Status);
    }

    private static string Csv(FormPage file) => Encoding.UTF8.GetString(file.Bytes)[1..].ReplaceLineEndings("\n");

    private static string Read(string handler, FormPage file)
        => handler == "csv" ? Csv(file) : string.Join('|', new Workbook(file.Bytes).Rows.SelectMany(x => x).Select(x => x.Value));

    /// <summary>A day as Excel counts it.</summary>
    private static string Serial(int year, int month, int day) => new DateTime(year, month, day).ToOADate().ToString(CultureInfo.InvariantCulture);
}
