using System.Net;
using Portal.Domain.Accounts;
using Portal.TestKit;
using static Portal.TestKit.ActionGivens;

namespace Portal.Host.Tests.Changes;

/// <summary>"Request a change" by the doors that both sides use.</summary>
public sealed class ChangeTests(PortalCluster cluster)
{
    private const string Pia = "pia.portal@sleepovers.example";
    private const string Adele = "adele.admin@council.example";

    [Fact]
    public async Task The_difference_is_shown_before_it_is_sent_and_the_council_compares_it_with_today()
    {
        await using var world = await BeginAsync();
        var ada = await world.AsAsync(Ada);
        await ada.Open("/provider/organisation");
        Assert.Equal(("Sleepovers", "01473 1"), (ada.Page.Fact("Name"), ada.Page.Fact("Telephone")));
        Assert.DoesNotContain("Sort code", ada.Page.Text, StringComparison.OrdinalIgnoreCase);
        await ada.Follow("Request a change");
        Assert.Equal("01473 1", ada.Page.Value("Telephone"));

        await ada.Press("Continue");
        Assert.Equal((HttpStatusCode.Conflict, "Nothing would change: enter what should be different"), (ada.Page.Status, Assert.Single(ada.Page.Errors)));
        await ada.Fill("Telephone", "01473 2").Fill("Email address", "no address").Press("Continue");
        Assert.Equal(("Error: Enter an email address, such as name@example.org", "01473 2"), (ada.Page.ErrorBeside("Email address"), ada.Page.Value("Telephone")));
        await ada.Fill("Email address", "").Fill("Message (optional)", "From <b>May</b>.").Press("Continue");
        var row = Assert.Single(ada.Page.Rows);
        Assert.Equal(("Telephone", "01473 1", "01473 2"), (row["Field"], row["Was"], row["Asked for"]));
        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from change_requests"));
        await ada.Press("Change it");
        Assert.Equal("01473 2", ada.Page.Value("Telephone"));
        await ada.Press("Continue");
        await ada.Press("Send request");
        Assert.Equal(("Change request 1001Organisation details Requested", "From <b>May</b>."), (ada.Page.Heading, ada.Page.Fact("Message")));
        var address = ada.Page.Path;
        await ada.Open("/provider");
        Assert.Contains("1 change requested", ada.Page.Text, StringComparison.Ordinal);

        var clerk = await world.AsAsync(PortalGivens.Clerk);
        Assert.Contains("1 change to decide", clerk.Page.Text, StringComparison.Ordinal);
        await clerk.Open("/council/changes");
        await clerk.Follow("1001");
        Assert.Equal("01473 1", Assert.Single(clerk.Page.Rows)["Today"]);
        await clerk.Press("Decline");
        Assert.Equal("Error: Enter why you decline this", clerk.Page.ErrorBeside("Reason for declining"));
        await clerk.Press("Apply");
        Assert.Equal("Change request 1001Organisation details Applied", clerk.Page.Heading);

        await ada.Open("/provider/organisation");
        Assert.Equal("01473 2", ada.Page.Fact("Telephone"));
        Assert.Contains("Last changed by Change request 1001: asked for by Ada Asks, applied by Lena Clerk", ada.Page.Text, StringComparison.Ordinal);
        await ada.Open(address);
        Assert.DoesNotContain("Withdraw", ada.Page.Buttons);
        await world.DeliverAsync();
        Assert.Contains(world.Emails(), l => l.Subject == "Applied: change request 1001 (Organisation details)" && l.To.Mailboxes.Single().Address == Ada);
    }

    [Fact]
    public async Task Only_the_difference_that_was_shown_is_sent()
    {
        await using var world = await BeginAsync();
        var ada = await world.AsAsync(Ada);
        await ada.Open("/provider/changes/new?kind=Organisation");
        await ada.Fill("Telephone", "01473 2").Press("Continue");
        await world.Database.ExecuteAsync("update providers set address = '9 New Street' where ref = 'P1001'");

        await ada.Press("Send request");

        Assert.Equal((HttpStatusCode.Conflict, 0L), (ada.Page.Status, await world.Database.ScalarAsync<long>("select count(*) from change_requests")));
        Assert.StartsWith("A value changed after you opened this page.", Assert.Single(ada.Page.Errors), StringComparison.Ordinal);
        Assert.Equal(["Address", "Telephone"], ada.Page.Rows.Select(r => r["Field"]));
        await ada.Press("Change it");
        await ada.Fill("Address", "9 New Street").Press("Continue");
        await ada.Press("Send request");
        Assert.Equal("Telephone", Assert.Single(ada.Page.Rows)["Field"]);
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Open("/provider/changes/new?kind=Organisation&key=P1002")).Status);
    }

    [Fact]
    public async Task A_session_that_ended_over_a_request_leads_back_to_it()
    {
        await using var world = await BeginAsync();
        var ada = await world.AsAsync(Ada);
        await ada.Open("/provider/changes/new?kind=Organisation");
        await ada.Fill("Telephone", "01473 2").Press("Continue");

        await world.Database.ExecuteAsync("delete from sessions");
        await ada.Press("Send request");
        Assert.Equal("Sign in", ada.Page.Heading);
        await ada.Fill("Email address", Ada).Fill("Password", AccountGivens.Password).Press("Sign in");

        Assert.Equal((HttpStatusCode.OK, "Organisation detailsRequest a change"), (ada.Page.Status, ada.Page.Heading));
        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from change_requests"));
    }

    [Fact]
    public async Task The_council_narrows_the_list_and_sees_what_is_overdue()
    {
        await using var world = await BeginAsync();
        var ada = await world.AsAsync(Ada);
        await ada.Open("/provider/changes/new?kind=Organisation");
        await ada.Fill("Telephone", "01473 2").Press("Continue");
        await ada.Press("Send request");
        await world.Database.ExecuteAsync("alter table change_requests disable trigger all; update change_requests set due_on = '2020-01-01'; alter table change_requests enable trigger all");
        var clerk = await world.AsAsync(PortalGivens.Clerk);

        await clerk.Open("/council/changes");
        Assert.Equal("01/01/2020 Overdue", Assert.Single(clerk.Page.Rows)["Due"]);
        await clerk.Select("What", "Service details").Press("View");
        Assert.Empty(clerk.Page.Rows);
        await clerk.Select("What", "Organisation details").Select("Provider", "Harbour View Care").Press("View");
        Assert.Empty(clerk.Page.Rows);
        await clerk.Select("Provider", "Sleepovers").Press("View");
        Assert.Single(clerk.Page.Rows);
    }

    [Fact]
    public async Task Services_and_contacts_are_shown_and_another_providers_request_does_not_exist()
    {
        await using var world = await BeginAsync();
        var ada = await world.AsAsync(Ada);
        await ada.Open("/provider/services");
        await ada.Follow("Request a change of Sleepovers");
        await ada.Fill("Name", "O'Brien's Home 👍").Press("Continue");
        await ada.Press("Send request");
        var address = ada.Page.Path;
        await ada.Open("/provider/contacts");
        await ada.Follow("Request a new contact");
        await ada.Press("Continue");
        Assert.Equal("Error: Enter the name", ada.Page.ErrorBeside("Name"));

        var hal = await world.AsAsync(Hal);
        Assert.Equal(HttpStatusCode.NotFound, (await hal.Open(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await hal.Open("/provider/changes/new?kind=Service&key=S2001")).Status);
        Assert.Contains("No change requests", (await hal.Open("/provider/changes")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Open("/provider/changes/new?kind=Nonsense")).Status);
        var sarah = await world.AsAsync(PortalGivens.Sarah);
        Assert.Equal(HttpStatusCode.OK, (await sarah.Open(address)).Status);
        Assert.DoesNotContain("Withdraw", sarah.Page.Buttons);
        Assert.Equal(HttpStatusCode.Forbidden, (await sarah.Open("/provider/changes/new?kind=Service&key=S2001")).Status);
        await ada.Open(address);
        await ada.Press("Withdraw");
        Assert.Equal("Change request 1001Service details Withdrawn", ada.Page.Heading);
    }

    [Fact]
    public async Task A_contacts_removal_is_asked_for_and_applied_and_every_tile_says_how_it_stands()
    {
        await using var world = await BeginAsync();
        await world.Database.ExecuteAsync("insert into contacts (ref, provider_ref, name, phone) values ('N7', 'P1001', 'Jo Manager', '01473 7')");
        await world.Database.GivenLineItemAsync("L4009", PortalGivens.Snow, "S2003", "K3001", new(2016, 2, 1), end: new(2016, 3, 31)); // not current any more
        var ada = await world.AsAsync(Ada);
        Assert.Contains("No changes requested", ada.Page.Text, StringComparison.Ordinal);
        Assert.Contains("1 contact, no changes requested", ada.Page.Text, StringComparison.Ordinal);
        Assert.Contains("2 services, no changes requested", ada.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Financial year 2", ada.Page.Text, StringComparison.Ordinal);
        Assert.Contains("2 current line items", ada.Page.Text, StringComparison.Ordinal);
        await ada.Open("/provider/contacts");
        await ada.Follow("Request removal of Jo Manager");
        await ada.Fill("Message (optional)", "She left.").Press("Continue");
        Assert.Equal([("Name", "Jo Manager", "-"), ("Telephone", "01473 7", "-")], ada.Page.Rows.Select(r => (r["Field"], r["Was"], r["Asked for"])));
        await ada.Press("Send request");
        Assert.Equal("Change request 1001Removal of a contact Requested", ada.Page.Heading);
        Assert.Contains("1 contact, 1 change requested", (await ada.Open("/provider")).Text, StringComparison.Ordinal);

        var clerk = await world.AsAsync(PortalGivens.Clerk);
        await clerk.Open("/council/changes");
        await clerk.Follow("1001");
        await clerk.Press("Apply");
        Assert.Contains("No contacts, no changes requested", (await ada.Open("/provider")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Jo Manager", (await ada.Open("/provider/contacts")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_user_is_asked_for_approved_signs_in_and_is_locked_out_at_once_when_removed()
    {
        await using var world = await BeginAsync();
        var pia = await world.AsAsync(Pia);
        await pia.Open("/provider/access");
        await pia.Follow("Ask for a colleague's access");
        pia.Fill("Name", "Nia New").Fill("Email address", "nia.new@sleepovers.example").Choose("Agree contract documents (Signatory)");
        var form = pia.Page;
        await pia.Press("Send request");
        var address = pia.Page.Path.Replace("/provider", "/council", StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await (await world.AsAsync(Ada)).Open(pia.Page.Path)).Status); // not hers to read
        var clerk = await world.AsAsync(PortalGivens.Clerk);
        await clerk.Open(address);
        Assert.DoesNotContain("Apply", clerk.Page.Buttons);
        var adele = await world.AsAsync(Adele);
        await adele.Open(address);
        await adele.Press("Apply");
        Assert.Equal("Change request 1001New user Applied", adele.Page.Heading);
        await pia.PressOn(form, "Send request"); // the Back button, after it was decided: the same request, not an error
        Assert.Equal("Change request 1001New user Applied", pia.Page.Heading);

        await world.DeliverAsync();
        var letter = Assert.Single(world.Emails(), l => l.To.Mailboxes.Single().Address == "nia.new@sleepovers.example");
        var link = letter.TextBody!.Split('\n').Select(l => l.Trim()).First(l => l.Contains("/accept-invitation", StringComparison.Ordinal) || l.Contains("token=", StringComparison.Ordinal));
        var nia = world.Stranger();
        await nia.Open(new Uri(link).PathAndQuery);
        await nia.Fill("New password", "violin marble lantern").Press("Set password");
        await nia.SignInAsync("nia.new@sleepovers.example");
        Assert.Equal(HttpStatusCode.OK, (await nia.Open("/provider/contracts")).Status);

        var user = await world.Database.ScalarAsync<Guid>("select id from users where email = 'nia.new@sleepovers.example'");
        await pia.Open("/provider/access");
        Assert.Equal("Read, agree contract documents", pia.Page.Rows.Single(r => r["Name"] == "Nia New")["May"]);
        await pia.Open($"/provider/changes/new?kind=UserRemoval&key={user}");
        await pia.Press("Continue");
        await pia.Press("Send request");
        await adele.Open(pia.Page.Path.Replace("/provider", "/council", StringComparison.Ordinal));
        await adele.Press("Apply");

        Assert.Equal("Sign in", (await nia.Open("/provider/contracts")).Heading);
        await nia.SignInAsync("nia.new@sleepovers.example");
        Assert.NotEqual("Contract Documents", (await nia.Open("/provider/contracts")).Heading);
    }

    [Fact]
    public async Task Nobody_asks_for_their_own_roles_and_only_portal_administrators_ask()
    {
        await using var world = await BeginAsync();
        var pia = await world.AsAsync(Pia);
        var me = await world.Database.ScalarAsync<Guid>($"select id from users where email = '{Pia}'");
        await pia.Open("/provider/access");
        Assert.Equal("Ask another portal administrator", pia.Page.Rows.Single(r => r["Email address"] == Pia)["Request"]);
        await pia.Open($"/provider/changes/new?kind=UserRoles&key={me}");
        await pia.Choose("Agree contract documents (Signatory)").Press("Continue");
        Assert.Equal((HttpStatusCode.Conflict, "You cannot ask for changes to your own access. Another portal administrator of your organisation must ask"),
            (pia.Page.Status, Assert.Single(pia.Page.Errors)));

        var ada = await world.AsAsync(Ada);
        Assert.Equal(HttpStatusCode.Forbidden, (await ada.Open("/provider/access")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await ada.Open($"/provider/changes/new?kind=UserRoles&key={me}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await pia.Open("/provider/changes/new?kind=NewUser")).Status); // it has a page of its own
    }

    [Fact]
    public async Task Anybody_asks_for_a_colleagues_access_hears_of_it_and_sees_no_other_request()
    {
        await using var world = await BeginAsync();
        await world.Database.ExecuteAsync($"delete from memberships where user_id = (select id from users where email = '{Pia}')"); // nobody is portal administrator
        var sarah = await world.AsAsync(PortalGivens.Sarah);
        await sarah.Open("/provider");
        await sarah.Follow("Ask for a colleague's access");
        await sarah.Press("Send request");
        Assert.Equal("Error: Enter the name", sarah.Page.ErrorBeside("Name"));
        await sarah.Fill("Name", "Nia New").Fill("Email address", "nia.new@sleepovers.example").Choose("Invoice (Invoicing)").Press("Send request");
        Assert.Equal("Change request 1001New user Requested", sarah.Page.Heading);
        var address = sarah.Page.Path;
        var ada = await world.AsAsync(Ada);
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Open(address)).Status);
        Assert.DoesNotContain("1001", (await ada.Open("/provider/changes")).Text, StringComparison.Ordinal);

        var adele = await world.AsAsync(Adele);
        await adele.Open(address.Replace("/provider", "/council", StringComparison.Ordinal));
        await adele.Press("Apply");
        await world.DeliverAsync();
        Assert.Single(world.Emails(), l => l.Subject == "Applied: change request 1001 (New user)" && l.To.Mailboxes.Single().Address == PortalGivens.Sarah);
        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from incidents"));

        await sarah.Open("/provider/access/new");
        await sarah.Fill("Name", "Tom Two").Fill("Email address", "tom@sleepovers.example").Press("Send request");
        await sarah.Press("Withdraw");
        Assert.Equal("Change request 1002New user Withdrawn", sarah.Page.Heading);
        Assert.Equal(HttpStatusCode.Forbidden, (await sarah.Open("/provider/access")).Status);
    }

    [Fact]
    public async Task The_council_names_a_portal_administrator_where_there_is_none()
    {
        await using var world = await BeginAsync();
        await world.Database.ExecuteAsync($"delete from memberships where user_id = (select id from users where email = '{Pia}')");
        var adele = await world.AsAsync(Adele);
        await adele.Open("/council/providers/P1001");
        Assert.Contains("Nobody is portal administrator here.", adele.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody is portal administrator", (await (await world.AsAsync(PortalGivens.Clerk)).Open("/council/providers/P1001")).Text, StringComparison.Ordinal);
        await adele.Follow("Name one");
        await adele.Follow("Name portal administrator Ada Asks");
        await adele.Press("Name portal administrator");
        Assert.DoesNotContain("Name portal administrator Ada Asks", adele.Page.Links);
        Assert.Equal("Adele Admin P1001: PortalAdministrator too", await world.Database.ScalarAsync<string>($"select user_name || ' ' || detail from audit_entries where kind = 'RolesChanged' and subject = '{Ada}'"));

        var ada = await world.AsAsync(Ada);
        Assert.Equal(HttpStatusCode.OK, (await ada.Open("/provider/access")).Status);
        Assert.Equal(HttpStatusCode.OK, (await ada.Open("/provider/actions/new")).Status); // what she had before stays
        Assert.DoesNotContain("Nobody is portal administrator", (await adele.Open("/council/providers/P1001")).Text, StringComparison.Ordinal);
    }

    private async Task<PortalWorld> BeginAsync()
    {
        var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenActionPeopleAsync();
        await world.Database.GivenProviderUserAsync(Pia, ProviderRoles.PortalAdministrator, "P1001");
        await world.Database.GivenCouncilUserAsync(Adele, CouncilRoles.Administrator);
        await world.Database.ExecuteAsync("update providers set phone = '01473 1' where ref = 'P1001'");
        return world;
    }
}
