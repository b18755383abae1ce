using Portal.Notifications.Links;
using Portal.TestKit;
using static Portal.Host.Tests.Register.RegisterWorld;

namespace Portal.Host.Tests.Register;

/// <summary>One new provider is entered in a form, checked and applied like register files, and its page says what it still lacks.</summary>
public sealed class NewProviderTests(PortalCluster cluster)
{
    [Fact]
    public async Task An_administrator_enters_a_provider_with_its_services_contract_and_first_users_and_reads_what_is_missing()
    {
        await using var world = await BeginAsync(cluster);
        var drew = await world.AsAsync(Drew);
        await drew.Open("/council/providers");
        await drew.Follow("Enter a new provider");
        await drew.Press("Check what I entered");
        Assert.Equal(
            ("Error: Enter the provider's reference, as the case system has it", "Error: Enter the provider's name"),
            (drew.Page.ErrorBeside("Provider reference"), drew.Page.ErrorBeside("Name")));

        drew.Fill("Provider reference", "P/77").Fill("Name", "\"New\" Care, Ltd").Fill("Address", "1 Road\nIpswich").Fill("Email address", "office@new.example").Fill("First period", "2016-02")
            .Fill("Reference of service 1", "S77").Fill("Name of service 1", "House One").Fill("Reference of service 2", "S78").Fill("Name of service 2", "House Two")
            .Fill("Contract reference", "K77").Fill("Name of the contract", "Spot").Fill("Name of user 1", "Nia New").Fill("Email address of user 1", "nia@new.example")
            .Choose("Agree contract documents (Signatory) (user 1)");
        await drew.Press("Check what I entered");
        await world.WorkAsync();
        await drew.Open(drew.Page.Path);
        Assert.Contains("Checked: everything can be applied.", drew.Page.Text, StringComparison.Ordinal);
        await world.DecideAsync(drew, "Apply");

        Assert.Equal(
            "\"New\" Care, Ltd|1 Road\nIpswich|2|1|1",
            (await world.Database.ScalarAsync<string>(
                """
                select p.name || '|' || p.address || '|' || (select count(*) from services s where s.provider_ref = p.ref) || '|' || (select count(*) from contracts c where c.provider_ref = p.ref)
                    || '|' || (select count(*) from memberships m where m.provider_ref = p.ref and m.roles = 1) from providers p where p.ref = 'P/77'
                """))!.ReplaceLineEndings("\n"));
        await drew.Open(OverviewLinks.OfProvider("P/77"));
        Assert.Contains("Still missing", drew.Page.Text, StringComparison.Ordinal);
        foreach (var missing in (string[])["A care package line item", "Somebody who invoices", "A portal administrator", "A first sign-in"])
        {
            Assert.Contains(missing, drew.Page.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("A contract: the case system", drew.Page.Text, StringComparison.Ordinal);
    }
}
