using System.Globalization;
using System.Text;
using Portal.Browser.Tests.Chrome;
using Portal.Browser.Tests.Pages;

namespace Portal.Browser.Tests.Counties;

/// <summary>
/// The main pages of every role over a whole county, at both widths. Asked for by <c>PORTAL_COUNTY=full</c> (or <c>small</c>); <c>PORTAL_PICTURES</c> names a folder for the
/// pictures. The times that the server took are printed, not asserted.
/// </summary>
public sealed class CountyTests(CountyPortal portal, ITestOutputHelper output) : IClassFixture<CountyPortal>
{
    /// <summary>The rows of one page of an invoice; no other list is longer.</summary>
    private const int MostRows = 100;

    private const string LongLists = """
        most => [...document.querySelectorAll('tbody')].filter(t => t.rows.length > most)
            .map(t => `A table has ${t.rows.length} rows: ${t.closest('table').caption?.textContent?.trim()}`).join('\n')
        """;

    public static TheoryData<string> Roles => [.. CountyPages.All.Select(r => r.Role)];

    [Theory, MemberData(nameof(Roles))]
    public async Task Every_main_page_holds_a_county(string role)
    {
        Assert.SkipWhen(string.IsNullOrEmpty(CountyPortal.Asked), "Over a county only where PORTAL_COUNTY asks for one.");
        var (_, email, provider, pages) = CountyPages.All.Single(r => r.Role == role);
        await portal.StartAsync();
        await using var reader = await PageChecks.PrepareAsync(await portal.SignedInAsync(email, provider, password: TestKit.AccountGivens.Password));
        var (faults, times) = (new StringBuilder(), new List<(double Milliseconds, string Page)>());
        foreach (var page in pages)
        {
            var address = await portal.Database.OpenAsync(page);
            var first = await GoAsync(reader, address);
            await reader.StartAfreshAsync(DemoPortal.Desktop);
            var again = await GoAsync(reader, address);
            times.Add((Math.Min(first.Milliseconds, again.Milliseconds), address));
            var found = again.Status >= 400 ? [$"Status {again.Status}"] : await reader.FaultsAsync($"{role} {address.Trim('/').Replace('/', '-').Replace('?', '-')}");
            var lists = await reader.Page.EvaluateAsync<string>(LongLists, MostRows);
            foreach (var fault in found.Append(lists).Where(f => f.Length > 0))
            {
                faults.AppendLine(CultureInfo.InvariantCulture, $"{address}: {fault}");
            }
        }

        foreach (var (milliseconds, page) in times.OrderByDescending(t => t.Milliseconds))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{milliseconds,7:0} ms  {role}  {page}"));
        }

        Assert.True(faults.Length == 0, faults.ToString());
    }

    private static async Task<(double Milliseconds, int Status)> GoAsync(Reader reader, string address)
    {
        var response = (await reader.Page.GotoAsync(address))!;
        return (response.Request.Timing.ResponseStart - response.Request.Timing.RequestStart, response.Status);
    }
}
