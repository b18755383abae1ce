using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Portal.Workflows.Simulation;

namespace Portal.Host.Tests.Counties;

/// <summary>A batch of a county, and the bank's files about it.</summary>
internal static class CountyBank
{
    private static readonly Regex OutsideQuotes = new(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>Makes a batch of what is due, which another finaliser releases; its payments, as the bank's file has them.</summary>
    public static async Task<IReadOnlyList<(string Reference, decimal Amount)>> BatchAsync(this PortalWorld world, DateOnly dueBy)
    {
        using var maker = await world.AsAsync(CountyPeople.Finaliser);
        await maker.Open($"/council/payments/next?DueBy={dueBy:yyyy-MM-dd}");
        await maker.Press(maker.Page.Buttons.Single(b => b.StartsWith("Make the batch of", StringComparison.Ordinal)));
        using var releaser = await world.AsAsync(CountyPeople.Releaser);
        await releaser.Open(maker.Page.Path);
        await releaser.Press("Release to the bank");
        await releaser.Open($"{maker.Page.Path}?handler=Csv");
        var rows = Encoding.UTF8.GetString(releaser.Page.Bytes).TrimStart('\ufeff').Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(r => OutsideQuotes.Split(r.Trim())).ToList();
        var (reference, amount) = (Array.IndexOf(rows[0], "payment"), Array.IndexOf(rows[0], "amount"));
        return [.. rows.Skip(1).Select(r => (r[reference], decimal.Parse(r[amount], CultureInfo.InvariantCulture)))];
    }

    /// <summary>As a bank in this country exports it: rows above the header, its own words for columns and days, what went out with a minus sign.</summary>
    public static byte[] File(DateOnly day, IEnumerable<(string Reference, decimal Amount)> paid, params string[] more)
    {
        var text = new StringBuilder("Account name,Suffolk County Council\nSort code,00-00-00\n\nTransaction date,Reference,Amount\n");
        foreach (var (reference, amount) in paid)
        {
            text.Append(CultureInfo.InvariantCulture, $"{day.ToString("dd MMM yyyy", CultureInfo.InvariantCulture)},SCC {reference} REMIT,\"{-amount:N2}\"\n");
        }

        return Encoding.UTF8.GetBytes(text.AppendJoin('\n', more).ToString());
    }

    /// <summary>Sends a file; what the page says was read, marked, marked before and left. It always adds up.</summary>
    public static async Task<(int Read, int Paid, int Before, int Left)> SendAsync(this FormClient browser, byte[] file)
    {
        await browser.Open("/council/payments/bank");
        await browser.Attach("The bank's file", "bank.csv", file, "text/csv").Press("Mark as paid");
        var said = Regex.Match(
            browser.Page.Text, "Read (?<read>[\\d,]+) rows?: (?<paid>[\\d,]+) marked as paid, (?<before>[\\d,]+) paid before, (?<left>[\\d,]+) to be looked at", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        Assert.True(said.Success, string.Join(' ', browser.Page.Errors));
        var read = (Figure("read"), Figure("paid"), Figure("before"), Figure("left"));
        Assert.Equal(read.Item1, read.Item2 + read.Item3 + read.Item4);
        return read;

        int Figure(string name) => int.Parse(said.Groups[name].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
    }
}
