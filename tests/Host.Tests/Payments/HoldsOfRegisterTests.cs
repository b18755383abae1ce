using Portal.Host.Tests.Invoices;
using Portal.Host.Tests.Register;
using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Payments;

/// <summary>The register's file may say that a provider's payments are on hold, and why (FORMATS, "Added").</summary>
public sealed class HoldsOfRegisterTests(PortalCluster cluster)
{
    private const string Header = "provider_ref,name,on_hold,hold_reason\n";

    private static string Later => DateTime.UtcNow.AddDays(400).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_file_puts_payments_on_hold_changes_the_reason_and_lifts_it()
    {
        await using var world = await RegisterWorld.BeginAsync(cluster);
        await world.PayAsync("123456");
        await ImportAsync(world, "P1001,Sleepovers,true,Police look into the home");

        var finn = await world.AsAsync(Finn);
        await finn.Open($"/council/payments/next?DueBy={Later}");
        Assert.Contains("On hold, and left out: Sleepovers, £4,142.86", finn.Page.Text, StringComparison.Ordinal);
        await ImportAsync(world, "P1001,Sleepovers,TRUE,The inspectors look into the home");
        await finn.Open("/council/providers/P1001");
        Assert.Contains("The inspectors look into the home", finn.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("inspectors", (await (await world.AsAsync(Ida)).Open("/provider/payments")).Text, StringComparison.Ordinal);
        await ImportAsync(world, "P1001,Sleepovers,no,");

        await finn.Open($"/council/payments/next?DueBy={Later}");
        Assert.Contains("Make the batch of £4,142.86", finn.Page.Buttons);
        Assert.Equal(
            "Hold: Police look into the home; Change reason: The inspectors look into the home; Lift by register: ",
            await world.Database.ScalarAsync<string>("select string_agg(j.move || ': ' || coalesce(j.words, ''), '; ' order by j.seq) from journal j join payment_holds h on h.id = j.instance_id"));
    }

    [Fact]
    public async Task What_a_person_did_stays_until_a_file_says_otherwise()
    {
        await using var world = await RegisterWorld.BeginAsync(cluster);
        var finn = await world.AsAsync(Finn);
        await finn.Open("/council/providers/P1001/hold");
        await finn.Fill("Reason", "Asked for by the auditor").Press("Put on hold");

        await ImportAsync(world, "P1001,Sleepovers", "provider_ref,name\n"); // says nothing of it
        Assert.Equal("Asked for by the auditor", await StandingAsync(world));
        await ImportAsync(world, "P1001,Sleepovers,true,Asked for by the auditor"); // says what stands
        Assert.Equal(1L, await world.Database.ScalarAsync<long>("select count(*) from journal j join payment_holds h on h.id = j.instance_id"));
        await finn.Open($"/council/payments/holds/{await world.Database.ScalarAsync<Guid>("select id from payment_holds")}");
        await finn.Fill("Reason for lifting it", "Nothing was found").Press("Lift the hold");
        await ImportAsync(world, "P1001,Sleepovers", "provider_ref,name\n");
        Assert.Null(await StandingAsync(world));
    }

    [Theory]
    [InlineData("P1001,Sleepovers,true,", "on_hold is true and hold_reason is empty: say why its payments are on hold")]
    [InlineData("P1001,Sleepovers,false,Police", "hold_reason Police is given and on_hold is not true: leave the reason empty, or write true")]
    [InlineData("P1001,Sleepovers,perhaps,Police", "on_hold perhaps is neither true nor false: write one of these two words")]
    public async Task A_hold_without_a_reason_is_refused(string row, string words)
    {
        await using var world = await RegisterWorld.BeginAsync(cluster);
        var drew = await world.AsAsync(RegisterWorld.Drew);

        await world.SendAsync(drew, ("providers.csv", Header + row + "\n"));

        Assert.Contains(words, drew.Page.Text, StringComparison.Ordinal);
    }

    private static async Task ImportAsync(PortalWorld world, string row, string header = Header)
    {
        var drew = await world.AsAsync(RegisterWorld.Drew);
        await world.SendAsync(drew, ("providers.csv", header + row + "\n"));
        if (drew.Page.Buttons.Contains("Apply"))
        {
            await world.DecideAsync(drew, "Apply");
        }
    }

    private static Task<string?> StandingAsync(PortalWorld world) => world.Database.ScalarAsync<string>("select max(reason) from payment_holds where state = 'OnHold'");
}
