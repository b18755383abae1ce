using System.Net;
using Portal.Domain.Accounts;
using Portal.Host.Tests.Invoices;
using Portal.TestKit;

namespace Portal.Host.Tests.Accounts;

/// <summary>Administrators say up to how much each authoriser may authorise, and nobody says it of themselves.</summary>
public sealed class LimitTests(PortalCluster cluster)
{
    private const string Drew = "drew.admin@council.example";

    [Fact]
    public async Task A_limit_is_set_holds_at_the_next_authorisation_and_is_kept_in_its_history()
    {
        await using var world = await BeginAsync();
        var invoice = await world.GivenPendingAsync();
        var drew = await world.AsAsync(Drew);
        await drew.Open("/council/limits");
        Assert.Equal(["None", "None", "None"], drew.Page.Rows.Select(r => r["Limit"]));
        await drew.Follow("Ann Author");

        await drew.Fill("Limit", "£4,142.85").Press("Save");

        Assert.Equal("£4,142.85", drew.Page.Rows.Select(r => r["Became"]).Single());
        Assert.Equal("Drew Admin", drew.Page.Rows.Select(r => r["By"]).Single());
        var ann = await world.AsAsync(InvoiceWorld.Ann);
        await ann.Open($"/council/invoices/{invoice}");
        await ann.Press("Authorise");
        Assert.Equal(["Your limit is £4,142.85. Ask an authoriser with a higher limit to authorise this invoice"], ann.Page.Errors);
        await drew.Fill("Limit", "").Press("Save");
        Assert.Equal([("£4,142.85", "None"), ("None", "£4,142.85")], drew.Page.Rows.Select(r => (r["Was"], r["Became"])));
        await ann.Open($"/council/invoices/{invoice}");
        await ann.Press("Authorise");
        Assert.Equal("Authorised", await world.Database.ScalarAsync<string>($"select state from invoices where id = '{invoice}'"));
    }

    [Theory]
    [InlineData("-0.40", "Error: The limit must be £0.00 or more")]
    [InlineData("lots", "Error: Limit must be an amount in pounds and pence, such as 4,142.86")]
    public async Task What_is_no_amount_is_told_beside_the_field(string typed, string sentence)
    {
        await using var world = await BeginAsync();
        var drew = await world.AsAsync(Drew);
        await drew.Open("/council/limits");
        await drew.Follow("Ann Author");

        await drew.Fill("Limit", typed).Press("Save");

        Assert.Equal((sentence, typed), (drew.Page.ErrorBeside("Limit"), drew.Page.Value("Limit")));
        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from limit_changes"));
    }

    [Fact]
    public async Task Nobody_sets_their_own_and_a_stale_page_sets_none()
    {
        await using var world = await BeginAsync();
        var drew = await world.AsAsync(Drew);
        await drew.Open("/council/limits");
        await drew.Follow("Ann Author");
        var stale = drew.Page;
        var me = await world.Database.ScalarAsync<Guid>($"select id from users where email = '{Drew}'");

        var form = drew.Page.Document.QuerySelector("form[method=post]:not([action])")!;
        form.SetAttribute("action", $"/council/limits/{me}");
        await drew.Fill("Limit", "1000000").Press("Save");
        Assert.Equal(HttpStatusCode.Conflict, drew.Page.Status);
        Assert.Contains("Another administrator must set", drew.Page.Text, StringComparison.Ordinal);

        await world.Database.ExecuteAsync("update users set authorisation_limit = 5 where email = 'ann.author@council.example'");
        form.RemoveAttribute("action");
        await drew.PressOn(stale, "Save");
        Assert.Equal(["Somebody else changed this limit after you opened the page. It is shown as it is now: check it, then save"], drew.Page.Errors);
        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from limit_changes"));
        Assert.Equal("23001", (await Assert.ThrowsAsync<Npgsql.PostgresException>(async () =>
        {
            await drew.Press("Save");
            await world.Database.ExecuteAsync("delete from limit_changes");
        })).SqlState);
    }

    private async Task<PortalWorld> BeginAsync()
    {
        var world = await InvoiceWorld.BeginAsync(cluster);
        await world.Database.GivenCouncilUserAsync(Drew, CouncilRoles.Administrator | CouncilRoles.InvoiceAuthoriser);
        return world;
    }
}
