using System.Net;
using Portal.Host.Tests.Invoices;
using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Payments;

/// <summary>A provider on hold is paid nothing, says so to the council with its reason, and to the provider only that it is.</summary>
public sealed class PaymentHoldTests(PortalCluster cluster)
{
    private const string Reason = "Police look into the home";

    [Fact]
    public async Task No_batch_pays_a_provider_on_hold_until_it_is_lifted_and_the_provider_never_reads_why()
    {
        await using var world = await BeginAsync(cluster);
        await world.PayAsync("123456");
        var finn = await HeldAsync(world);

        await finn.Open($"/council/payments/next?DueBy={Later}");
        Assert.Contains("On hold, and left out: Sleepovers, £4,142.86", finn.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Make the batch of £4,142.86", finn.Page.Buttons);
        await finn.Open("/council/providers/P1001");
        Assert.Contains(Reason, finn.Page.Text, StringComparison.Ordinal);
        var ida = await world.AsAsync(Ida);
        foreach (var page in new[] { "/provider", "/provider/payments" })
        {
            await ida.Open(page);
            Assert.Contains("Payments are on hold: ask us", ida.Page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Police", ida.Page.Text, StringComparison.Ordinal);
        }

        await ida.Open("/provider/invoices");
        await ida.Follow("123456");
        Assert.Equal("Payments are on hold", ida.Page.Fact("Payment expected"));
        var hold = await world.Database.ScalarAsync<Guid>("select id from payment_holds");
        Assert.Equal(HttpStatusCode.NotFound, (await ida.Open($"/tasks/{hold}")).Status);
        await finn.Open($"/council/payments/holds/{hold}");
        await finn.Fill("Reason for lifting it", "Nothing was found").Press("Lift the hold");
        await finn.Open($"/council/payments/next?DueBy={Later}");
        Assert.Contains("Make the batch of £4,142.86", finn.Page.Buttons);
        Assert.DoesNotContain("on hold", (await ida.Open("/provider")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_that_pays_a_provider_put_on_hold_meanwhile_is_not_released()
    {
        await using var world = await BeginAsync(cluster);
        await world.PayAsync("123456");
        var finn = await world.AsAsync(Finn);
        await finn.Open($"/council/payments/next?DueBy={Later}");
        await finn.Press("Make the batch of £4,142.86");
        await HeldAsync(world);

        var rory = await world.ReleaseBatchAsync();

        Assert.Equal(["The payments of Sleepovers are on hold. Hold them out of this batch, or lift the hold, then release it"], rory.Page.Errors);
        Assert.Equal("Made", await world.Database.ScalarAsync<string>("select state from payment_batches"));
    }

    [Fact]
    public async Task A_hold_needs_a_reason_stands_once_and_waits_as_a_task_of_the_finalisers()
    {
        await using var world = await BeginAsync(cluster);
        var finn = await world.AsAsync(Finn);
        await finn.Open("/council/providers/P1001/hold");
        await finn.Press("Put on hold");
        Assert.Equal("Error: Enter why the payments are put on hold", finn.Page.ErrorBeside("Reason"));
        await finn.Fill("Reason", Reason).Press("Put on hold");
        var rory = await world.AsAsync(Rory);
        await rory.Open("/council/providers/P1001/hold");
        Assert.Contains("on hold already", rory.Page.Text, StringComparison.Ordinal);

        await rory.Open("/council/my-work?Queue=MyTeams");
        await rory.Follow("Payment hold to look at: Payments of Sleepovers on hold");

        Assert.Contains(Reason, rory.Page.Text, StringComparison.Ordinal);
        var ann = await world.AsAsync(Ann);
        Assert.Equal(HttpStatusCode.Forbidden, (await ann.Open("/council/providers/P1002/hold")).Status);
    }

    private static string Later => DateTime.UtcNow.AddDays(400).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<FormClient> HeldAsync(PortalWorld world)
    {
        var finn = await world.AsAsync(Finn);
        await finn.Open("/council/providers/P1001");
        await finn.Follow("Put payments on hold");
        await finn.Fill("Reason", Reason).Press("Put on hold");
        Assert.Contains("On hold", finn.Page.Text, StringComparison.Ordinal);
        return finn;
    }
}
