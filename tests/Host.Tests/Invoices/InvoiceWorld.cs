using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Accounts;
using Portal.TestKit;
using Portal.Workflows.Periods;

namespace Portal.Host.Tests.Invoices;

/// <summary>The small register with its first periods open, and the people who invoice, authorise and finalise.</summary>
internal static class InvoiceWorld
{
    public const string Ida = "ida.invoices@sleepovers.example";
    public const string Ira = "ira.invoices@harbour.example";
    public const string Ann = "ann.author@council.example";
    public const string Finn = "finn.final@council.example";

    /// <summary>Another finaliser, who releases what Finn makes a batch of.</summary>
    public const string Rory = "rory.release@council.example";

    /// <summary>February 2016 is open for Sleepovers, July 2018 for Harbour View Care.</summary>
    public static Task<PortalWorld> BeginAsync(PortalCluster cluster, params (string Setting, string Value)[] settings) => BeginAsync(cluster, clock: null, settings);

    /// <summary>The same on another day than today.</summary>
    public static async Task<PortalWorld> BeginAsync(PortalCluster cluster, FakeTimeProvider? clock, params (string Setting, string Value)[] settings)
    {
        var world = await PortalWorld.BeginAsync(cluster, clock, settings);
        await world.Database.GivenProviderUserAsync(Ida, ProviderRoles.Invoicing, "P1001");
        await world.Database.GivenProviderUserAsync(Ira, ProviderRoles.Invoicing, "P1002");
        await world.Database.GivenCouncilUserAsync(Ann, CouncilRoles.InvoiceAuthoriser);
        await world.Database.GivenCouncilUserAsync(Finn, CouncilRoles.InvoiceFinaliser | CouncilRoles.InvoiceAuthoriser);
        await world.Database.GivenCouncilUserAsync(Rory, CouncilRoles.InvoiceFinaliser);
        await world.Database.ExecuteAsync("update providers set first_period = case ref when 'P1001' then date '2016-02-01' else date '2018-07-01' end");
        await world.ReleaseAsync();
        return world;
    }

    /// <summary>What the nightly job does.</summary>
    public static async Task ReleaseAsync(this PortalWorld world)
    {
        await using var scope = world.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReleasePeriods>().RunAsync(CancellationToken.None);
    }

    /// <summary>Ida makes an invoice of all that is due.</summary>
    public static async Task<string> CreateAsync(this FormClient ida, string number)
    {
        await ida.Open("/provider/invoices/proposed");
        await ida.Fill("Reference", number).Press("Save for later");
        return ida.Page.Path;
    }

    /// <summary>An invoice of Sleepovers that waits for authorisation; its id.</summary>
    public static async Task<string> GivenPendingAsync(this PortalWorld world, string number = "123456")
    {
        var ida = await world.AsAsync(Ida);
        var path = await ida.CreateAsync(number);
        await ida.Press("Submit Invoice");
        return path.Split('/')[^1];
    }

    /// <summary>Somebody's line item changes after the fact.</summary>
    public static async Task ChangeAsync(this PortalWorld world, string lineItem, string change)
    {
        await world.Database.ExecuteAsync($"update care_package_line_items set {change} where ref = '{lineItem}'");
        await world.Database.GivenOpenLinesAsync((await world.Database.ScalarAsync<string>($"select c.provider_ref from care_package_line_items l join contracts c on c.ref = l.contract_ref where l.ref = '{lineItem}'"))!);
    }

    public static string CinderLine => "Add Ella, Cinder (C1170421) - 15/16, 01/02/2016 - 29/02/2016";

    /// <summary>An invoice of all that is due at Sleepovers, all the way.</summary>
    public static async Task PayAsync(this PortalWorld world, string number)
    {
        await world.GivenPendingAsync(number);
        await world.FinaliseAllAsync();
    }

    /// <summary>Finn makes a batch of whatever is due, and the bank pays it today.</summary>
    public static async Task PayTheBatchAsync(this PortalWorld world)
    {
        var finn = await world.AsAsync(Finn);
        await finn.Open($"/council/payments/next?DueBy={DateTime.UtcNow.AddDays(400):yyyy-MM-dd}");
        await finn.Press(finn.Page.Buttons.Single(b => b.StartsWith("Make the batch of", StringComparison.Ordinal)));
        await world.ReleaseBatchAsync(int.Parse(finn.Page.Path.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture));
        var paid = finn.Page.Rows.Select(r => FormattableString.Invariant($"{r["Payment reference"]},{DateTime.UtcNow:dd'/'MM'/'yyyy},\"{r["Amount"].TrimStart('£')}\"\n"));
        await finn.Open("/council/payments/bank");
        await finn.Attach("The bank's file", "bank.csv", System.Text.Encoding.UTF8.GetBytes($"reference,date,amount\n{string.Concat(paid)}"), "text/csv").Press("Mark as paid");
    }

    /// <summary>Rory releases a batch that Finn made.</summary>
    public static async Task<FormClient> ReleaseBatchAsync(this PortalWorld world, int number = 1)
    {
        var rory = await world.AsAsync(Rory);
        await rory.Open($"/council/payments/{number}");
        await rory.Press("Release to the bank");
        return rory;
    }

    /// <summary>Ann looks at whatever waits, and authorises it.</summary>
    public static async Task AuthoriseAllAsync(this PortalWorld world) => await (await world.AsAsync(Ann)).EachAsync("/council/invoices", "Authorise");

    /// <summary>Ann authorises whatever waits, Finn finalises it.</summary>
    public static async Task FinaliseAllAsync(this PortalWorld world)
    {
        await world.AuthoriseAllAsync();
        await (await world.AsAsync(Finn)).FinaliseAsync();
    }

    /// <summary>Finn looks at whatever is authorised, and finalises it.</summary>
    public static Task FinaliseAsync(this FormClient finn) => finn.EachAsync("/council/invoices?status=Authorised", "Finalise");

    private static async Task EachAsync(this FormClient browser, string queue, string button)
    {
        await browser.Open(queue);
        foreach (var invoice in browser.Page.Document.QuerySelectorAll("th a[href^='/council/invoices/']").Select(a => a.GetAttribute("href")!).ToList())
        {
            await browser.Open(invoice);
            await browser.Press(button);
        }
    }
}
