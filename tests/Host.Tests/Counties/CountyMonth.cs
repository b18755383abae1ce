using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal.Host.Commands;
using Portal.Host.Tests.Invoices;
using Portal.TestKit;
using Portal.TestKit.Counties;
using Portal.Workflows.PurchaseOrders;

namespace Portal.Host.Tests.Counties;

/// <summary>A county, and what its people do at the end of a month, each on the pages that they use.</summary>
internal static class CountyMonth
{
    public const string Queue = "/council/invoices";

    /// <summary>As <see cref="Workflows.Simulation.CountyMaker"/> leaves it, some days on: the whole of it where PORTAL_COUNTY says "full", else a tenth.</summary>
    public static async Task<(PortalWorld World, FakeTimeProvider Clock)> BeginAsync(PortalCluster cluster)
    {
        var database = await cluster.CreateDatabaseAsync();
        await FixedCounty.MakeAsync(database, FixedCounty.Asked);
        var clock = new FakeTimeProvider(new(2026, 12, 2, 9, 0, 0, TimeSpan.Zero));
        return (PortalWorld.Over(database, clock, ("Register:TwoPeople:Pounds", "50000"), ("Register:TwoPeople:Percent", "10")), clock);
    }

    /// <summary>Whoever has something due sends an invoice of it; where a total may be typed, it is £100.00 too much.</summary>
    public static async Task InvoiceAsync(this PortalWorld world, string month)
    {
        await world.ReleaseAsync();
        for (var n = 1; n <= FixedCounty.Asked.Providers; n++)
        {
            using var clerk = await world.AsAsync($"invoices.p{n:0000}@county.example");
            await clerk.Open("/provider/invoices/proposed");
            if (!clerk.Page.Buttons.Contains("Create and submit"))
            {
                continue;
            }

            if (clerk.Page.Document.QuerySelector("input[name=Total]") is not null)
            {
                var total = decimal.Parse(clerk.Page.Value("Total (excl VAT)")!, CultureInfo.InvariantCulture) + 100;
                clerk.Fill("Total (excl VAT)", total.ToString(CultureInfo.InvariantCulture)).Fill("Reason for the difference", "A night more");
            }

            await clerk.Fill("Reference", $"{month}/{n}").Press("Create and submit");
        }
    }

    /// <summary>Whatever agrees, at once; how many that were.</summary>
    public static async Task<int> ManyAsync(this FormClient browser, string state, string button)
    {
        for (var done = 0; ;)
        {
            await browser.Open($"{Queue}?status={state}&checks=agree");
            var offered = browser.Page.Rows.Select(r => r["Choose"]).Where(c => c.StartsWith("Choose ", StringComparison.Ordinal)).ToList();
            if (offered.Count == 0)
            {
                return done;
            }

            offered.ForEach(choice => browser.Choose(choice));
            await browser.Press(button);
            Assert.DoesNotContain("Not done", browser.Page.Text, StringComparison.Ordinal);
            done += offered.Count;
        }
    }

    /// <summary>Each of the others is opened, and its checks are read; how many were done, and the words of those that were not.</summary>
    public static async Task<(int Done, IReadOnlyList<string> Refused)> EachAsync(this FormClient browser, string state, string button)
    {
        var found = new List<string>();
        for (var (page, before) = (1, -1); before < found.Count; page++)
        {
            before = found.Count;
            await browser.Open($"{Queue}?status={state}&checks=look&p={page}");
            Assert.All(browser.Page.Rows, r => Assert.StartsWith("Look first", r["Choose"], StringComparison.Ordinal));
            found.AddRange(browser.Page.Document.QuerySelectorAll("th a[href^='/council/invoices/']").Select(a => a.GetAttribute("href")!).Except(found));
        }

        var refused = new List<string>();
        foreach (var address in found)
        {
            await browser.Open(address);
            await browser.Press(button);
            refused.AddRange(browser.Page.Errors);
        }

        return (found.Count - refused.Count, refused);
    }

    /// <summary>A command, as an operator runs it; its exit code and what it printed.</summary>
    public static async Task<(int Code, string Printed)> CommandAsync<T>(this PortalWorld world) where T : ICommand
    {
        await world.App.Services.GetRequiredService<RaisePurchaseOrders>().RunAsync(CancellationToken.None);
        await using var scope = world.App.Services.CreateAsyncScope();
        await using var output = new StringWriter();
        var code = await ActivatorUtilities.CreateInstance<T>(scope.ServiceProvider).RunAsync([], output, CancellationToken.None);
        return (code, output.ToString());
    }
}
