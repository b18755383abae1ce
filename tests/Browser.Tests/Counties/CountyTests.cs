using System.Globalization;
using System.Text;
using Portal.Browser.Tests.Chrome;
using Portal.Browser.Tests.Pages;

namespace Portal.Browser.Tests.Counties;

/// <summary>
/// The main pages of every role over a whole county, at both widths, where <c>PORTAL_COUNTY=full</c> (or <c>small</c>) asks for it; else those of
/// one role over a small one. <c>PORTAL_PICTURES</c> names a folder for the pictures. The times that the server took are printed, not asserted.
/// </summary>
public sealed class CountyTests(CountyPortal portal, ITestOutputHelper output) : IClassFixture<CountyPortal>
{
    /// <summary>Of what is one thing: the line items of a request, what a remittance pays. Lists have pages of 25, the lines of an invoice of 100.</summary>
    private const int MostRows = 200;

    private const string LongLists = """
        most => [...document.querySelectorAll('tbody')].filter(t => t.rows.length > most)
            .map(t => `A table has ${t.rows.length} rows: ${t.closest('table').caption?.textContent?.trim()}`).join('\n')
        """;

    private const string WideTables = """
        () => [...document.querySelectorAll('.portal-table-scroll')].filter(r => r.scrollWidth > r.clientWidth + 1).map(r => `A table needs ${r.scrollWidth}px of ${r.clientWidth}px`).join('\n')
        """;

    /// <summary>Of everybody where PORTAL_COUNTY asks for it; else of one, over a small one.</summary>
    public static TheoryData<string> Roles => [.. CountyPages.All.Select(r => r.Role).Where(r => CountyPortal.Asked is { Length: > 0 } || r == "invoices")];

    [Theory, MemberData(nameof(Roles))]
    public async Task Every_main_page_holds_a_county(string role)
    {
        var (_, email, provider, pages) = CountyPages.All.Single(r => r.Role == role);
        await portal.StartAsync();
        await using var reader = await PageChecks.PrepareAsync(await portal.SignedInAsync(email, provider, password: TestKit.AccountGivens.Password));
        var (faults, times) = (new StringBuilder(), new List<(double Milliseconds, string Page)>());
        foreach (var page in pages)
        {
            var address = await portal.Database.OpenAsync(page);
            var parts = address.Split('#');
            var first = await GoAsync(reader, parts[0]);
            await reader.StartAfreshAsync(DemoPortal.Desktop);
            var again = await GoAsync(reader, parts[0]);
            if (parts is [_, var words])
            {
                await reader.FillAsync("Find", words);
                await reader.PressAsync("Search");
                await reader.SeesAsync("Clients");
            }

            var wide = await reader.Page.EvaluateAsync<string>(WideTables);
            times.Add((Math.Min(first.Milliseconds, again.Milliseconds), address));
            var found = again.Status >= 400 ? [$"Status {again.Status}"] : await reader.FaultsAsync($"{role} {address.Trim('/').Replace('/', '-').Replace('?', '-').Replace('#', '-')}");
            var lists = await reader.Page.EvaluateAsync<string>(LongLists, MostRows);
            foreach (var fault in found.Append(lists).Append(wide).Where(f => f.Length > 0))
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
