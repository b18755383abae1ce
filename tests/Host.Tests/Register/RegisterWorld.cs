using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Host.Jobs;
using Portal.Host.Tests.Invoices;
using Portal.TestKit;

namespace Portal.Host.Tests.Register;

/// <summary>An administrator who sends register files, over a world in which February 2016 was invoiced.</summary>
internal static class RegisterWorld
{
    public const string Drew = "drew.admin@council.example";
    public const string Files = "The register's files";

    public const string LineItemHeader =
        "cpli_ref,care_package_ref,ss_ref,service_ref,contract_ref,service_level,start_date,end_date,weekly_cost,pricing,authorised,contribution_weekly,contribution_percent";

    /// <summary>Cinder Ella's placement, ended by 18 February: 18 days are £2,571.43, and £4,142.86 were invoiced.</summary>
    public static string Ended { get; } =
        $"{LineItemHeader}\nL4001,C153290,C1170421,S2001,K3001,IFP Framework - Core - Standard,2016-02-01,2016-02-18,1000.00,1 x Placement at £1000.00 (Spot),true,,\n";

    public static async Task<PortalWorld> BeginAsync(PortalCluster cluster, params (string Setting, string Value)[] settings)
    {
        var world = await InvoiceWorld.BeginAsync(cluster, settings);
        await world.Database.GivenCouncilUserAsync(Drew, CouncilRoles.Administrator);
        await world.Database.ExecuteAsync("update care_package_line_items set service_level = 'IFP Framework - Core - Standard', pricing = '1 x Placement at £1000.00 (Spot)' where ref = 'L4001'");
        return world;
    }

    /// <summary>Sends files and waits for what the check finds.</summary>
    public static async Task SendAsync(this PortalWorld world, FormClient drew, params (string Name, string Text)[] files)
    {
        await drew.Open("/council/register");
        foreach (var (name, text) in files)
        {
            drew.Attach(Files, name, Encoding.UTF8.GetBytes(text), "text/csv");
        }

        await drew.Press("Check the files");
        if (drew.Page.Errors.Count == 0)
        {
            await world.WorkAsync();
            await drew.Open(drew.Page.Path);
        }
    }

    /// <summary>Presses a button that asks for work, and waits until it is done.</summary>
    public static async Task DecideAsync(this PortalWorld world, FormClient drew, string button)
    {
        await drew.Press(button);
        await world.WorkAsync();
        await drew.Open(drew.Page.Path);
    }

    /// <summary>What the job does.</summary>
    public static async Task WorkAsync(this PortalWorld world)
    {
        await using var scope = world.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<UploadsJob>().RunAsync(CancellationToken.None);
    }

    public static Task<string?> EndOfCinderAsync(this PortalWorld world)
        => world.Database.ScalarAsync<string>("select end_date::text from care_package_line_items where ref = 'L4001'");

    public static Task<long> CountAsync(this PortalWorld world, string table) => world.Database.ScalarAsync<long>($"select count(*) from {table}");
}
