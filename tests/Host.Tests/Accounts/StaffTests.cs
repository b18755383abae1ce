using System.Net;
using System.Text;
using Portal.Domain.Accounts;
using Portal.Host.Tests.Guarding;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Accounts;

/// <summary>Sessions of one's own, the audit list, council users and the access review.</summary>
public sealed class StaffTests(PortalCluster cluster)
{
    private const string Adele = "adele.admin@council.example";
    private const string Amos = "amos.other@council.example";

    [Fact]
    public async Task Sessions_are_listed_and_ended_by_their_owner_and_nobody_else()
    {
        await using var world = await BeginAsync();
        var here = await world.AsAsync(Sarah);
        var there = world.Stranger();
        await there.SignInAsync(Sarah);
        var harry = await world.AsAsync(Harry);
        await here.Open("/account");
        var rows = here.Page.Rows.Where(r => r.ContainsKey("Last used")).ToList();
        Assert.Equal((2, 1), (rows.Count, rows.Count(r => r["End"] == "This one")));

        var other = await world.Database.ScalarAsync<Guid>($"select s.id from sessions s join users u on u.id = s.user_id where u.email = '{Harry}'");
        var form = here.Page.Document.QuerySelector("input[name=session]")!;
        form.SetAttribute("value", other.ToString());
        await here.Press(here.Page.Buttons.First(b => b.StartsWith("End the session", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, (await harry.Open("/provider/contracts")).Status);
        Assert.Equal("Contract Documents", harry.Page.Heading);

        await here.Open("/account");
        await here.Press(here.Page.Buttons.First(b => b.StartsWith("End the session", StringComparison.Ordinal)));
        Assert.Equal("Sign in", (await there.Open("/provider")).Heading);
        await there.SignInAsync(Sarah);
        await here.Open("/account");
        await here.Press("End all others");
        Assert.Equal("Sign in", (await there.Open("/provider")).Heading);
        Assert.Equal("Your account", (await here.Open("/account")).Heading);
    }

    [Fact]
    public async Task The_audit_list_says_who_came_in_who_failed_and_whose_record_was_looked_at()
    {
        await using var world = await BeginAsync();
        var id = await world.App.GivenPublishedDocumentAsync();
        var thief = world.Stranger();
        for (var i = 0; i < 5; i++)
        {
            await thief.SignInAsync(Sam, "a wrong password");
        }

        var sarah = await world.AsAsync(Sarah);
        await sarah.Open($"/provider/contracts/{id}");
        await sarah.Open($"/provider/contracts/{id}/file");
        await sarah.Open("/provider/care-packages/L4001");
        await sarah.Open("/provider/care-packages/L4003"); // another provider's: not found, so not looked at
        await sarah.Press("Sign out");

        var adele = await world.AsAsync(Adele);
        await adele.Open("/council/audit");
        var told = adele.Page.Rows.Select(r => (r["What"], r["Who"], r["Subject"])).ToList();
        Assert.Equal(3, told.Count(t => t == ("Client viewed", "Sarah Lock (Sleepovers)", Cinder)));
        Assert.Single(told, t => t == ("Signed in", "Sarah Lock", Sarah));
        Assert.Single(told, t => t == ("Signed out", "Sarah Lock (Sleepovers)", "-"));
        Assert.Equal((4, 1), (told.Count(t => t == ("Sign-in failed", "-", Sam)), told.Count(t => t == ("Locked out", "-", Sam))));
        Assert.DoesNotContain("Ella", adele.Page.Text, StringComparison.Ordinal);

        await adele.Select("What", "Client viewed").Fill("Subject", Cinder).Fill("Who", "sarah").Press("View");
        Assert.Equal(3, adele.Page.Rows.Count);
        await adele.Fill("Who", "100%_").Press("View");
        Assert.Empty(adele.Page.Rows);
        var file = Encoding.UTF8.GetString((await adele.Open("/council/audit?Kind=LockedOut&handler=Csv")).Bytes);
        Assert.Equal(2, file.Trim().Split('\n').Length);
        Assert.Contains(Sam, file, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await world.AsAsync(Clerk)).Open("/council/audit")).Status);
    }

    [Fact]
    public async Task Whoever_takes_a_file_that_names_children_and_whoever_works_on_a_childs_record_stands_in_the_audit_list()
    {
        await using var world = await BeginAsync();
        await world.GivenEveryRoleAsync();
        var draft = await world.App.GivenDraftAsync();
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open($"/council/contracts/{draft}/change");
        await clerk.Open($"/council/contracts/new/{Snow}");
        await clerk.Open("/council/care-packages?handler=Csv&provider=P1001");
        await clerk.Open("/council/care-packages?handler=Excel");
        var sarah = await world.AsAsync(Sarah);
        await sarah.Open("/provider/placements/change/L4001");

        var told = await world.Database.ScalarAsync<string>("select string_agg(kind || ' ' || subject || ' ' || detail, '|' order by id) from audit_entries where kind like 'Client%'");
        Assert.Equal(
            $"ClientViewed {Cinder} /council/contracts/{draft}/change|ClientViewed {Snow} /council/contracts/new/{Snow}"
            + "|ClientsExported care-package-line-items /council/care-packages?handler=Csv&provider=P1001|ClientsExported care-package-line-items /council/care-packages?handler=Excel"
            + $"|ClientViewed {Cinder} /provider/placements/change/L4001",
            told);
    }

    [Fact]
    public async Task An_administrator_takes_a_providers_user_away_where_nobody_there_can_ask_for_it()
    {
        await using var world = await BeginAsync();
        var sarah = await world.AsAsync(Sarah);
        var adele = await world.AsAsync(Adele);
        await adele.Open("/council/access?provider=P1001");
        await adele.Follow("Remove the access of Sarah Lock");
        Assert.Contains("Remove the access of Sarah Lock?", adele.Page.Text, StringComparison.Ordinal);
        Assert.Equal("Contract Documents", (await sarah.Open("/provider/contracts")).Heading); // nothing has happened yet
        var form = adele.Page;

        await adele.Press("Remove access");

        Assert.Contains("Sarah Lock can no longer use the portal for Sleepovers.", adele.Page.Text, StringComparison.Ordinal);
        Assert.Equal("Sign in", (await sarah.Open("/provider/contracts")).Heading);
        Assert.Equal($"{Sarah} P1001 Adele Admin", await world.Database.ScalarAsync<string>("select subject || ' ' || detail || ' ' || user_name from audit_entries where kind = 'AccessRemoved'"));
        await adele.PressOn(form, "Remove access"); // once more
        Assert.Equal(1L, await world.Database.ScalarAsync<long>("select count(*) from audit_entries where kind = 'AccessRemoved'"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await world.AsAsync(Clerk)).Open("/council/access?provider=P1001")).Status);
    }

    [Fact]
    public async Task An_administrator_invites_changes_roles_and_locks_a_leaver_out_and_nobody_does_so_for_himself()
    {
        await using var world = await BeginAsync();
        var adele = await world.AsAsync(Adele);
        await adele.Open("/council/users");
        await adele.Press("Invite");
        Assert.StartsWith("Error: Enter the person's name", adele.Page.ErrorBeside("Name"), StringComparison.Ordinal);
        await adele.Fill("Name", "Nell New").Fill("Email address", Clerk).Choose("Finalise invoices (InvoiceFinaliser)").Press("Invite");
        Assert.Equal("Error: There is already an account with this address", adele.Page.ErrorBeside("Email address"));
        await adele.Fill("Email address", "nell.new@council.example").Press("Invite");
        Assert.Equal(("Finalise invoices", "Invited"), adele.Page.Rows.Where(r => r["Name"] == "Nell New").Select(r => (r["May"], r["Last sign-in"])).Single());

        await adele.Follow("Adele Admin");
        Assert.Contains("These are your own roles", adele.Page.Text, StringComparison.Ordinal);
        var clerk = await world.AsAsync(Clerk);
        var clerkId = await world.Database.ScalarAsync<Guid>($"select id from users where email = '{Clerk}'");
        await adele.Open($"/council/users/{clerkId}");
        var tab = world.AnotherTab(adele);
        await tab.Open($"/council/users/{clerkId}");
        await adele.Choose("Finalise invoices (InvoiceFinaliser)").Press("Save");
        await tab.Choose("Authorise invoices (InvoiceAuthoriser)").Press("Save");
        Assert.Equal(HttpStatusCode.Conflict, tab.Page.Status);
        await adele.Open($"/council/users/{clerkId}");
        await adele.Untick("Finalise invoices (InvoiceFinaliser)").Untick("Placements team (Placements)").Press("Save");
        Assert.Contains("Take every role from", adele.Page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await clerk.Open("/council/contracts")).Status); // asked, and nothing done yet
        await adele.Press("Take every role away");
        Assert.Equal("Sign in", (await clerk.Open("/council")).Heading);
        await clerk.SignInAsync(Clerk);
        Assert.Single(clerk.Page.Errors);
        Assert.Equal("Sign in", (await clerk.Open("/council/contracts")).Heading);
        Assert.Equal("Invited, RolesChanged, AccessRemoved",
            await world.Database.ScalarAsync<string>("select string_agg(kind, ', ' order by id) from audit_entries where kind in ('Invited', 'RolesChanged', 'AccessRemoved')"));

        var amos = await world.AsAsync(Amos);
        await adele.Open("/council/users");
        await adele.Follow("Amos Other");
        await adele.Press("Reset sign-in");
        Assert.Equal("Sign in", (await amos.Open("/council")).Heading);
        await world.DeliverAsync();
        Assert.Contains(world.Emails(), l => l.To.Mailboxes.Single().Address == Amos && l.TextBody!.Contains("/reset-password", StringComparison.Ordinal));
        await amos.SignInAsync(Amos);
        Assert.NotNull(amos.Page.ErrorBeside("Email address")); // the password went with it
        await amos.Open(Mailbox.LinkTo(world, Amos));
        await amos.Fill("New password", "teapot under moonlight").Press("Set password");
        await amos.SignInAsync(Amos, "teapot under moonlight");
        Assert.Equal(HttpStatusCode.Forbidden, (await amos.Open("/council/users")).Status);
    }

    [Fact]
    public async Task A_link_that_went_astray_is_withdrawn()
    {
        await using var world = await BeginAsync();
        var stranger = world.Stranger();
        await stranger.Open("/forgotten-password");
        await stranger.Fill("Email address", Clerk).Press("Send the link");
        await world.DeliverAsync();
        var link = Mailbox.LinkTo(world, Clerk);
        Assert.Equal("Set a new password", (await stranger.Open(link)).Heading);
        var adele = await world.AsAsync(Adele);
        await adele.Open($"/council/users/{await world.Database.ScalarAsync<Guid>($"select id from users where email = '{Clerk}'")}");

        await adele.Press("Withdraw this link");

        Assert.Contains("The link no longer works.", adele.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Withdraw this link", adele.Page.Buttons);
        Assert.Equal("This link no longer works", (await stranger.Open(link)).Heading);
        Assert.Equal(Clerk, await world.Database.ScalarAsync<string>("select subject from audit_entries where kind = 'LinkWithdrawn'"));
    }

    [Fact]
    public async Task Once_a_year_each_providers_people_are_gone_through()
    {
        await using var world = await BeginAsync();
        var adele = await world.AsAsync(Adele);
        await adele.Open("/council/access");
        Assert.All(adele.Page.Rows, r => Assert.Equal("Never Due", r["Last review"]));
        await adele.Follow("Sleepovers");
        Assert.Equal(["Sam Second", "Sarah Lock"], adele.Page.Rows.Select(r => r["Name"]));

        await adele.Press("Reviewed");

        Assert.DoesNotContain("Due", adele.Page.Rows.Single(r => r["Provider"] == "Sleepovers")["Last review"], StringComparison.Ordinal);
        Assert.Equal("Sleepovers", adele.Page.Rows[^1]["Provider"]); // the longest unreviewed first
        Assert.Equal(HttpStatusCode.NotFound, (await adele.Open("/council/access?provider=P9")).Status);
    }

    private async Task<PortalWorld> BeginAsync()
    {
        var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenCouncilUserAsync(Adele, CouncilRoles.Administrator);
        await world.Database.GivenCouncilUserAsync(Amos, CouncilRoles.InvoiceAuthoriser);
        return world;
    }
}
