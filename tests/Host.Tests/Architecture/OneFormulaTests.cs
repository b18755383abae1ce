using System.Text.RegularExpressions;

namespace Portal.Host.Tests.Architecture;

/// <summary>What is payable is told once in each language: <c>LineAmounts.Payable</c>, the columns that the database works out, and the page's script.</summary>
public sealed class OneFormulaTests
{
    /// <summary>value + vat − contribution, or turned round, whatever they are called.</summary>
    private static readonly Regex Formula = new(
        @"vat\w*[\s()}]*-[\s()]*[\w.{]*contribution | contribution\w*[\s()]*-[\s()]*[\w.{]*(value|total|vat)",
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    [Fact]
    public void What_is_payable_is_worked_out_in_one_place_of_each_language()
    {
        var sources = ((string[])["Domain", "Notifications", "Workflows", "Host"]).SelectMany(Sources).ToList();
        Assert.True(sources.Count > 500, "The sources are not found.");

        var told = sources.SelectMany(file => Formula.Matches(File.ReadAllText(file)).Select(_ => Path.GetRelativePath(RoomTests.Repository, file))).Order(StringComparer.Ordinal);
        Assert.Equal(["Domain/Payments/LineAmounts.cs", "Host/wwwroot/js/invoice.js", "Workflows/Persistence/Mappings/PayableColumns.cs"], told);
    }

    [Theory]
    [InlineData("v.ItemsValue + v.ItemsVat - v.ItemsContribution < 0")]
    [InlineData("v.ItemsContribution - v.ItemsValue - v.ItemsVat")]
    [InlineData("sum(x.value + x.vat - x.contribution)")]
    [InlineData("total + total_vat\n    - items_contribution")]
    [InlineData("Total + (Vat) - Items.Contribution")]
    public void A_second_telling_is_found(string code) => Assert.Matches(Formula, code);

    [Theory]
    [InlineData("new LineAmounts(a.Value - b.Value, a.Vat - b.Vat, a.Contribution - b.Contribution)")]
    [InlineData("v.Total + v.TotalVat - v.Paid")]
    [InlineData("new LineAmounts(-c.Value, -c.Vat, -c.Contribution)")]
    public void What_works_out_something_else_is_left_alone(string code) => Assert.DoesNotMatch(Formula, code);

    private static IEnumerable<string> Sources(string room) => Directory.EnumerateFiles(Path.Combine(RoomTests.Repository, room), "*", SearchOption.AllDirectories)
        .Where(f => Path.GetExtension(f) is ".cs" or ".cshtml" or ".js" or ".sql")
        .Where(f => !Path.GetRelativePath(RoomTests.Repository, f).Split(Path.DirectorySeparatorChar).Any(x => x is "bin" or "obj" or "node_modules" or "govuk" or "Migrations"));
}
