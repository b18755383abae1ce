using System.Net;
using Portal.Domain.Accounts;
using Portal.Host.Tests.Invoices;
using Portal.TestKit;

namespace Portal.Host.Tests.Accounts;

/// <summary>Administrators say up to how much each person may authorise and finalise, and nobody says it of themselves; unsaid it is nothing.</summary>
public sealed class LimitTests(PortalCluster cluster)
{
    private const string Authorising = "Limit for authorising an invoice";
    private const string Finalising = "Limit for finalising an invoice";
    private const string Drew = "drew.admin@council.example";

    [Fact]
    public async Task A_limit_is_set_holds_at_the_next_authorisation_and_is_kept_in_its_history_and_in_the_audit_list()
    {
        await using var world = await BeginAsync();
        var invoice = await world.GivenPendingAsync();
        var drew = await world.AsAsync(Drew);
        await drew.Open("/council/limits");
        Assert.Equal(["Unlimited", "Unlimited", "Unlimited", "-"], drew.Page.Rows.Select(r => r["Authorise"]));
        Assert.Equal(["-", "-", "Unlimited", "Unlimited"], drew.Page.Rows.OrderBy(r => r["Name"], StringComparer.Ordinal).Select(r => r["Release batches"]));
        await drew.Follow("Ann Author");

        await drew.Fill(Authorising, "£4,142.85").Press("Save");

        Assert.Equal("£4,142.85", drew.Page.Rows.Select(r => r["Became"]).Single());
        Assert.Equal("Drew Admin", drew.Page.Rows.Select(r => r["By"]).Single());
        var ann = await world.AsAsync(InvoiceWorld.Ann);
        await ann.Open("/council/invoices");
        Assert.Contains("Your limit for authorising: £4,142.85", ann.Page.Text, StringComparison.Ordinal);
        await ann.Open($"/council/invoices/{invoice}");
        await ann.Press("Authorise");
        Assert.Equal(["Your limit is £4,142.85. Ask an authoriser with a higher limit to authorise this invoice"], ann.Page.Errors);
        await drew.Fill(Authorising, " Unlimited ").Press("Save");
        Assert.Equal([("£4,142.85", "Unlimited"), ("Unlimited", "£4,142.85")], drew.Page.Rows.Select(r => (r["Was"], r["Became"])));
        await ann.Open($"/council/invoices/{invoice}");
        await ann.Press("Authorise");
        Assert.Equal("Authorised", await world.Database.ScalarAsync<string>($"select state from invoices where id = '{invoice}'"));
        await drew.Open("/council/audit?Kind=LimitSet");
        Assert.Equal(
            [
                ("Drew Admin (Suffolk County Council)", "ann.author@council.example", "Limit for authorising: unlimited, before: £4,142.85"),
                ("Drew Admin (Suffolk County Council)", "ann.author@council.example", "Limit for authorising: £4,142.85, before: unlimited"),
            ],
            drew.Page.Rows.Select(r => (r["Who"], r["Subject"], r["Detail"])));
    }

    [Fact]
    public async Task Without_a_limit_nobody_authorises_or_finalises_and_the_sentence_says_who_sets_one()
    {
        await using var world = await BeginAsync();
        var invoice = await world.GivenPendingAsync();
        await world.Database.ExecuteAsync("delete from user_limits");
        var ann = await world.AsAsync(InvoiceWorld.Ann);
        const string None = "is set for you, so you cannot";
        await ann.Open("/council/invoices");
        Assert.Contains("No limit for authorising " + None, ann.Page.Text, StringComparison.Ordinal);
        await ann.Open($"/council/invoices/{invoice}");
        await ann.Press("Authorise");
        Assert.Equal(["No limit for authorising is set for you, so you cannot authorise yet. Ask an administrator of the council to set one on the page Limits"], ann.Page.Errors);
        var drew = await world.AsAsync(Drew);
        await drew.Open("/council/limits");
        Assert.Contains("None", drew.Page.Rows.Select(r => r["Finalise"]));
        await drew.Follow("Ann Author");
        await drew.Fill(Authorising, "5000").Press("Save");
        await ann.Open($"/council/invoices/{invoice}");
        await ann.Press("Authorise");
        var finn = await world.AsAsync(InvoiceWorld.Finn);
        await finn.Open($"/council/invoices/{invoice}");
        await finn.Press("Finalise");
        Assert.Equal(["No limit for finalising is set for you, so you cannot finalise yet. Ask an administrator of the council to set one on the page Limits"], finn.Page.Errors);
        await drew.Open("/council/limits");
        await drew.Follow("Finn Final");
        await drew.Fill(Finalising, "100").Press("Save");
        await finn.Press("Finalise");
        Assert.Equal(["Your limit is £100.00. Ask a finaliser with a higher limit to finalise this invoice"], finn.Page.Errors);
        await drew.Fill(Finalising, "4142.86").Press("Save");
        await finn.Press("Finalise");
        Assert.Equal("Finalised", await world.Database.ScalarAsync<string>($"select state from invoices where id = '{invoice}'"));
    }

    [Theory]
    [InlineData("-0.40", "Error: The limit must be £0.00 or more, in pounds and pence")]
    [InlineData("0.005", "Error: The limit must be £0.00 or more, in pounds and pence")]
    [InlineData("lots", "Error: The limit must be an amount in pounds and pence, such as 4,142.86, or the word unlimited")]
    public async Task What_is_no_amount_is_told_beside_the_field(string typed, string sentence)
    {
        await using var world = await BeginAsync();
        var drew = await world.AsAsync(Drew);
        await drew.Open("/council/limits");
        await drew.Follow("Ann Author");

        await drew.Fill(Authorising, typed).Press("Save");

        Assert.Equal((sentence, typed), (drew.Page.ErrorBeside(Authorising), drew.Page.Value(Authorising)));
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
        await drew.Fill(Authorising, "1000000").Press("Save");
        Assert.Equal(HttpStatusCode.Conflict, drew.Page.Status);
        Assert.Contains("Another administrator must set", drew.Page.Text, StringComparison.Ordinal);

        await world.Database.ExecuteAsync("update user_limits set pounds = 5 where user_id = (select id from users where email = 'ann.author@council.example')");
        form.RemoveAttribute("action");
        await drew.PressOn(stale, "Save");
        Assert.Equal(["Somebody else changed these limits after you opened the page. They are shown as they are now: check them, then save"], drew.Page.Errors);
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
