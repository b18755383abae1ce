using System.Text.RegularExpressions;

namespace Portal.Host.Tests.Architecture;

/// <summary>
/// How much is payable is told once in each language: <c>LineAmounts.Payable</c>, the columns that the database works out, and the page's
/// script. Whether a line item is payable is told once at all.
/// </summary>
public sealed class OneFormulaTests
{
    /// <summary>value + vat − contribution, or turned round, whatever they are called.</summary>
    private static readonly Regex Formula = new(
        @"vat\w*[\s()}]*-[\s()]*[\w.{]*contribution | contribution\w*[\s()]*-[\s()]*[\w.{]*(value|total|vat)",
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    /// <summary>Its contract asks for no agreed document, or …</summary>
    private static readonly Regex Rule = new(@"requires_?agreed_?document\s*(or\b|\|\|)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    [Fact]
    public void What_is_payable_is_worked_out_in_one_place_of_each_language()
        => Assert.Equal(["Domain/Payments/LineAmounts.cs", "Host/wwwroot/js/invoice.js", "Workflows/Persistence/Mappings/PayableColumns.cs"], Telling(Formula));

    [Fact]
    public void Whether_a_line_item_is_payable_is_told_in_one_place() => Assert.Equal(["Workflows/CarePackages/PayableRule.cs"], Telling(Rule));

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

    [Theory]
    [InlineData("l.Authorised && (!c.RequiresAgreedDocument || db.ContractDocuments.Any(d => d.State == ContractState.Approved))")]
    [InlineData("l.authorised and (not c.requires_agreed_document\n or exists (select 1 from contract_documents d))")]
    public void A_second_rule_is_found(string code) => Assert.Matches(Rule, code);

    private static List<string> Telling(Regex what)
    {
        var sources = ((string[])["Domain", "Notifications", "Workflows", "Host"]).SelectMany(Sources).ToList();
        Assert.True(sources.Count > 500, "The sources are not found.");
        return [.. sources.SelectMany(file => what.Matches(File.ReadAllText(file)).Select(_ => Path.GetRelativePath(RoomTests.Repository, file))).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Sources(string room) => Directory.EnumerateFiles(Path.Combine(RoomTests.Repository, room), "*", SearchOption.AllDirectories)
        .Where(f => Path.GetExtension(f) is ".cs" or ".cshtml" or ".js" or ".sql")
        .Where(f => !Path.GetRelativePath(RoomTests.Repository, f).Split(Path.DirectorySeparatorChar).Any(x => x is "bin" or "obj" or "node_modules" or "govuk" or "Migrations"));
}
