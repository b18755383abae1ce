using Microsoft.Extensions.DependencyInjection;
using Portal.Host.Invoices;
using Portal.Host.Jobs;
using Portal.TestKit;
using Portal.Workflows.Invoices.Reconciling;
using Portal.Workflows.PurchaseOrders;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Invoices;

/// <summary>The command "reconcile" and its job: every penny that was finalised is found again, or somebody is told.</summary>
public sealed class ReconcileTests(PortalCluster cluster)
{
    [Fact]
    public async Task Orders_differences_VAT_and_contributions_come_to_what_was_finalised_and_a_penny_that_does_not_is_told()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        Assert.Equal((0, "Nothing is finalised yet: there is nothing to reconcile."), await RunAsync(world));
        await world.Database.ExecuteAsync(
            "update contracts set allows_total_editing = true, vat = 'Standard' where ref = 'K3002'; update care_package_line_items set contribution_weekly = 70 where ref = 'L4003'; update providers set vat_number = 'GB 999 0000 73'");
        var ira = await world.AsAsync(Ira);
        await ira.Open("/provider/invoices/proposed");
        await ira.Fill("Reference", "OVER").Fill("Total (excl VAT)", "6428.57").Fill("Reason for the difference", "Two days more").Press("Create and submit");
        await world.PayAsync("123456");
        Assert.Equal((1, "2 providers do not add up."), await RunAsync(world)); // no order was raised yet

        await world.App.Services.GetRequiredService<RaisePurchaseOrders>().RunAsync(CancellationToken.None);
        var (code, last) = await RunAsync(world, line: 1);
        Assert.Equal((0, "2 providers: finalised £11,147.14 = orders £8,571.43 + differences £2,000.00 + balances £0.00 + VAT £885.71 − contributions £310.00"), (code, last));

        await world.Database.ExecuteAsync("begin; set local session_replication_role = replica; update invoice_lines set value = value - 0.01 where line_item_ref = 'L4001' and is_live; commit");
        Assert.Equal((1, "1 provider does not add up."), await RunAsync(world));
        Assert.Equal(
            (1, "P1001: finalised £4,142.86 = orders £4,142.85 + differences £0.00 + balances £0.00 + VAT £0.00 − contributions £0.00; £0.01 is found nowhere"), await RunAsync(world, line: 2));
        await using var scope = world.App.Services.CreateAsyncScope();
        var job = await Assert.ThrowsAsync<MoneyDoesNotAddUp>(() => scope.ServiceProvider.GetRequiredService<ReconcileJob>().RunAsync(CancellationToken.None));
        Assert.Equal("What was finalised of P1001 does not add up: run the command reconcile.", job.Message);
    }

    /// <summary>Its exit code, and a line of what it printed, counted from the end.</summary>
    private static async Task<(int Code, string Line)> RunAsync(PortalWorld world, int line = 0)
    {
        await using var scope = world.App.Services.CreateAsyncScope();
        await using var output = new StringWriter();
        var code = await ActivatorUtilities.CreateInstance<ReconcileCommand>(scope.ServiceProvider).RunAsync([], output, CancellationToken.None);
        return (code, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)[^(line + 1)].Trim());
    }
}
