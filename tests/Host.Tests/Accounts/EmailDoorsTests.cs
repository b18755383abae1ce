using Portal.Domain.Accounts;
using Portal.Host.Tests.Register;
using Portal.TestKit;

namespace Portal.Host.Tests.Accounts;

/// <summary>One rule for email addresses, at whichever door one comes in.</summary>
public sealed class EmailDoorsTests(PortalCluster cluster)
{
    private const string Pia = "pia.portal@sleepovers.example";
    private const string Uma = "uma.user@bücher.example";

    [Theory]
    [InlineData("a@x.example.", "Error: This is not an email address: leave out the dot at its end")]
    [InlineData("a..b@x.example", "Error: This is not an email address: there are two dots together in it")]
    [InlineData("\"a b\"@x.example", "Error: Enter an email address, such as name@example.org")]
    [InlineData("a@x", "Error: Enter an email address, such as name@example.org")]
    public async Task What_is_no_address_is_refused_with_its_cure_by_the_forms_of_both_sides(string typed, string sentence)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenCouncilUserAsync(RegisterWorld.Drew, CouncilRoles.Administrator);
        await world.Database.GivenProviderUserAsync(Pia, ProviderRoles.PortalAdministrator, "P1001");
        var drew = await world.AsAsync(RegisterWorld.Drew);
        var pia = await world.AsAsync(Pia);

        await drew.Open("/council/users");
        await drew.Fill("Name", "Nell New").Fill("Email address", typed).Choose("Finalise invoices (InvoiceFinaliser)").Press("Invite");
        await pia.Open("/provider/access");
        await pia.Follow("Ask for a colleague's access");
        await pia.Fill("Name", "Nia New").Fill("Email address", typed).Choose("Agree contract documents (Signatory)").Press("Send request");

        Assert.Equal((sentence, sentence), (drew.Page.ErrorBeside("Email address"), pia.Page.ErrorBeside("Email address")));
    }

    [Theory]
    [InlineData(" UMA.USER@BÜCHER.EXAMPLE ")]
    [InlineData("uma.user@xn--bcher-kva.example")]
    [InlineData("uma.user@bu\u0308cher.example")]
    [InlineData("uma.user@bücher.example.")]
    public async Task Every_way_to_write_ones_address_signs_in_and_is_one_account_to_the_council(string typed)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenCouncilUserAsync(RegisterWorld.Drew, CouncilRoles.Administrator);
        await world.Database.GivenCouncilUserAsync(Uma, CouncilRoles.Placements);

        var uma = await world.AsAsync(typed);
        Assert.StartsWith("/council", uma.Page.Path, StringComparison.Ordinal);

        var drew = await world.AsAsync(RegisterWorld.Drew);
        await drew.Open("/council/users");
        await drew.Fill("Name", "Uma Again").Fill("Email address", typed.Trim().TrimEnd('.')).Choose("Finalise invoices (InvoiceFinaliser)").Press("Invite");
        Assert.Equal("Error: There is already an account with this address", drew.Page.ErrorBeside("Email address"));
    }

    [Fact]
    public async Task The_files_users_are_the_accounts_of_the_other_doors()
    {
        await using var world = await RegisterWorld.BeginAsync(cluster);
        await world.Database.GivenCouncilUserAsync(Uma, CouncilRoles.Placements);
        var drew = await world.AsAsync(RegisterWorld.Drew);

        await world.SendAsync(drew, ("users.csv", "email,name,kind,provider_ref,roles,teams\nUma.User@xn--bcher-kva.example,Uma User,Council,,Placements,\na@x.example.,Ann Other,Council,,Placements,\n"));

        Assert.Contains("a@x.example. is not an email address: leave out the dot at its end", drew.Page.Text, StringComparison.Ordinal);
        Assert.Equal(("1", "0"), drew.Page.Rows.Where(r => r.ContainsKey("Unchanged")).Select(r => (r["Unchanged"], r["New"])).Single());
    }
}
