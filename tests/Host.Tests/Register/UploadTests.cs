using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Portal.Host.Tests.Invoices;
using Portal.TestKit;
using Portal.Workflows.Register.Uploads;
using static Portal.Host.Tests.Register.RegisterWorld;

namespace Portal.Host.Tests.Register;

/// <summary>Register files through the page: checked, looked at, and then applied or discarded.</summary>
public sealed class UploadTests(PortalCluster cluster)
{
    private const string LineItems = "care_package_line_items.csv";

    [Fact]
    public async Task What_a_change_does_to_invoiced_money_is_shown_before_it_is_applied_and_comes_true_after()
    {
        await using var world = await BeginAsync(cluster);
        await world.PayAsync("123456");
        var drew = await world.AsAsync(Drew);

        await world.SendAsync(drew, (LineItems, Ended));

        Assert.Contains("Checked: everything can be applied. Nothing was changed.", drew.Page.Text, StringComparison.Ordinal);
        Assert.Contains("1 line item has months on invoices that should come to something else. The providers' next invoices will carry it: £0.00 more, and £1,571.43 to be taken off.",
            drew.Page.Text, StringComparison.Ordinal);
        var money = Assert.Single(drew.Page.Rows, r => r.ContainsKey("Difference"));
        Assert.Equal(("L4001", "01/02/2016 - 29/02/2016", "£4,142.86", "£2,571.43", "−£1,571.43"), (money["Line item"], money["Period"], money["Invoiced"], money["Should be"], money["Difference"]));
        Assert.Equal("end_date: none → 2016-02-18", Assert.Single(drew.Page.Rows, r => r.ContainsKey("What changes"))["What changes"]);
        Assert.Null(await world.EndOfCinderAsync());

        await world.DecideAsync(drew, "Apply");

        Assert.Equal("2016-02-18", await world.EndOfCinderAsync());
        Assert.Equal("Applied", drew.Page.Fact("State"));
        await drew.Follow("What it changed");
        Assert.Equal(("L4001", "end_date", "none", "2016-02-18"), drew.Page.Rows.Where(r => r.ContainsKey("Column")).Select(r => (r["Reference"], r["Column"], r["Was"], r["Is now"])).Single());
        Assert.Equal("Drew Admin", drew.Page.Fact("By"));
        Assert.Contains("SHA-256", drew.Page.Text, StringComparison.Ordinal);
        await drew.Open("/council/register");
        Assert.Equal(("1", "0", "Applied"), (drew.Page.Rows[0]["Updated"], drew.Page.Rows[0]["New"], drew.Page.Rows[0]["Result"]));
        Assert.Equal(0, await world.CountAsync("import_chunks"));
        await world.ReleaseAsync();
        var ida = await world.AsAsync(InvoiceWorld.Ida);
        await ida.Open("/provider/invoices/proposed");
        Assert.Contains("−£1,571.43", ida.Page.Text, StringComparison.Ordinal);
        await ida.Open("/provider/care-packages/L4001");
        Assert.Equal(("Drew Admin", "End Date", "-", "2016-02-18"), ida.Page.Rows.Where(r => r.ContainsKey("Became")).Select(r => (r["By"], r["What"], r["Was"], r["Became"])).Single());
    }

    [Fact]
    public async Task What_a_line_item_cost_at_another_provider_is_not_its_new_providers_to_know()
    {
        await using var world = await BeginAsync(cluster);
        await world.Database.ExecuteAsync(
            """
            insert into import_runs (id, at, by, mode, applied, rejections, files) values ('01a207ba-f872-7bba-baa0-875121c1f758', now(), 'Drew Admin', 'AllOrNothing', true, 0, '[]');
            insert into register_changes (import_id, file, key, line, "column", was, becomes) values
                ('01a207ba-f872-7bba-baa0-875121c1f758', 'care_package_line_items.csv', 'L4001', 2, 'weekly_cost', '777.00', '888.00'),
                ('01a207ba-f872-7bba-baa0-875121c1f758', 'care_package_line_items.csv', 'L4001', 2, 'contract_ref', 'K9999', 'K3001'),
                ('01a207ba-f872-7bba-baa0-875121c1f758', 'care_package_line_items.csv', 'L4001', 2, 'weekly_cost', '888.00', '1000.00');
            """);
        var ida = await world.AsAsync(InvoiceWorld.Ida);
        var drew = await world.AsAsync(Drew);

        await ida.Open("/provider/care-packages/L4001");
        await drew.Open("/council/care-packages/L4001");

        Assert.Equal(["888.00"], ida.Page.Rows.Where(r => r.ContainsKey("Became")).Select(r => r["Was"]));
        Assert.DoesNotContain("K9999", ida.Page.Text, StringComparison.Ordinal);
        Assert.Equal(["888.00", "K9999", "777.00"], drew.Page.Rows.Where(r => r.ContainsKey("Became")).Select(r => r["Was"]));
    }

    [Fact]
    public async Task Rejected_rows_are_named_and_only_the_good_ones_can_be_applied()
    {
        await using var world = await BeginAsync(cluster);
        var drew = await world.AsAsync(Drew);

        await world.SendAsync(drew, ("clients.csv", "ss_ref,surname,forename\nC7,O'Brien,=cmd()\nC8,,Ann\n"), (LineItems, Ended.Replace("2016-02-18", "2016-01-31", StringComparison.Ordinal)));

        Assert.Equal(
            [("clients.csv", "3", "surname", "surname is empty, and it is needed"), (LineItems, "2", "end_date", "end_date 2016-01-31 is before start_date 2016-02-01")],
            drew.Page.Rows.Where(r => r.ContainsKey("What is wrong")).Select(r => (r["File"], r["Line"], r["Column"], r["What is wrong"])));
        Assert.DoesNotContain("Apply", drew.Page.Buttons);
        var upload = drew.Page.Path;
        var csv = Encoding.UTF8.GetString((await drew.Follow("Download them as CSV")).Bytes);
        Assert.StartsWith("\uFEFFFile,Line,Column,Value,What is wrong\r\nclients.csv,3,surname,,", csv, StringComparison.Ordinal);
        await drew.Open(upload);

        await world.DecideAsync(drew, "Apply the good rows only");

        Assert.Equal("O'Brien, =cmd()", await world.Database.ScalarAsync<string>("select surname || ', ' || forename from clients where ss_ref = 'C7'"));
        Assert.Null(await world.EndOfCinderAsync());
        await drew.Follow("What it changed");
        Assert.Equal(("C7", "New"), drew.Page.Rows.Where(r => r.ContainsKey("Column")).Select(r => (r["Reference"], r["Is now"])).Single());
    }

    [Fact]
    public async Task Nothing_is_applied_that_is_not_what_was_looked_at()
    {
        await using var world = await BeginAsync(cluster);
        var drew = await world.AsAsync(Drew);
        await world.SendAsync(drew, (LineItems, Ended));
        await world.ChangeAsync("L4001", "weekly_cost = 1200");

        await world.DecideAsync(drew, "Apply");

        Assert.Contains("The register changed after you opened this page", drew.Page.Text, StringComparison.Ordinal);
        Assert.Null(await world.EndOfCinderAsync());
        Assert.Equal(0, await world.CountAsync("import_runs"));
        Assert.Equal("end_date: none → 2016-02-18 weekly_cost: 1200.00 → 1000.00", Assert.Single(drew.Page.Rows, r => r.ContainsKey("What changes"))["What changes"]);
        await world.DecideAsync(drew, "Apply");
        Assert.Equal("2016-02-18", await world.EndOfCinderAsync());
    }

    [Fact]
    public async Task The_same_form_twice_and_a_second_tab_have_the_effect_of_one()
    {
        await using var world = await BeginAsync(cluster);
        var drew = await world.AsAsync(Drew);
        await drew.Open("/council/register");
        var form = drew.Page;
        drew.Attach(Files, LineItems, Encoding.UTF8.GetBytes(Ended), "text/csv");
        await drew.Press("Check the files");
        await drew.PressOn(form, "Check the files");
        Assert.Equal(1, await world.CountAsync("import_uploads"));
        await world.WorkAsync();
        await drew.Open(drew.Page.Path);
        var checkedPage = drew.Page;

        await drew.Press("Apply");
        await drew.PressOn(checkedPage, "Apply");
        await Task.WhenAll(world.WorkAsync(), world.WorkAsync(), world.WorkAsync());
        await drew.PressOn(checkedPage, "Discard");

        Assert.Equal("Applied", drew.Page.Fact("State"));
        Assert.Equal((1, 1), (await world.CountAsync("import_runs"), await world.CountAsync("register_changes")));
    }

    [Fact]
    public async Task What_is_discarded_changes_nothing_and_keeps_no_bytes()
    {
        await using var world = await BeginAsync(cluster);
        var drew = await world.AsAsync(Drew);
        await world.SendAsync(drew, (LineItems, Ended));
        await drew.Open("/council");
        Assert.Contains("1 upload to decide on", drew.Page.Text, StringComparison.Ordinal);
        await drew.Open("/council/register");
        await drew.Follow(LineItems);

        await drew.Press("Discard");

        Assert.Contains("You discarded the files. Nothing was changed.", drew.Page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(await world.EndOfCinderAsync());
        Assert.Null(await world.Database.ScalarAsync<string>("select report from import_uploads"));
        Assert.Equal((0, 0, 1), (await world.CountAsync("import_chunks"), await world.CountAsync("import_runs"), await world.CountAsync("import_upload_files")));
    }

    [Fact]
    public async Task An_upload_that_cannot_be_worked_on_says_so_and_can_be_checked_again()
    {
        await using var world = await BeginAsync(cluster);
        var drew = await world.AsAsync(Drew);
        await world.Database.ExecuteAsync("alter table contacts rename to elsewhere");
        await drew.Open("/council/register");
        drew.Attach(Files, LineItems, Encoding.UTF8.GetBytes(Ended), "text/csv").Attach(Files, "contacts.csv", "contact_ref,provider_ref,name\nT1,P1001,Ann\n"u8.ToArray(), "text/csv");
        await drew.Press("Check the files");
        await Assert.ThrowsAsync<Npgsql.PostgresException>(world.WorkAsync);
        await drew.Open(drew.Page.Path);
        Assert.Contains("The portal could not process the files. Nothing was changed.", drew.Page.Text, StringComparison.Ordinal);
        await world.Database.ExecuteAsync("alter table elsewhere rename to contacts");

        await world.DecideAsync(drew, "Check again");

        Assert.Contains("Checked: everything can be applied.", drew.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_it_is_checked_the_page_says_how_far_it_is()
    {
        await using var world = await BeginAsync(cluster);
        var drew = await world.AsAsync(Drew);
        await drew.Open("/council/register");
        drew.Attach(Files, LineItems, Encoding.UTF8.GetBytes(Ended), "text/csv");
        await drew.Press("Check the files");
        Assert.Contains("Waiting for its turn", drew.Page.Text, StringComparison.Ordinal);
        await world.Database.ExecuteAsync($"update import_uploads set stage_file = '{LineItems}', stage_rows = 42000; update import_upload_files set lines = 100001");

        await drew.Follow("Look again");

        Assert.Contains($"Reading {LineItems} 42,000 of 100,000 rows", drew.Page.Text, StringComparison.Ordinal);
        Assert.Equal("29", drew.Page.Document.QuerySelector("progress")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Roles_and_teams_are_seen_before_they_change_and_nobody_grants_himself_one()
    {
        await using var world = await BeginAsync(cluster);
        await world.Database.GivenCouncilUserAsync("eve.new@council.example", Domain.Accounts.CouncilRoles.Placements);
        var drew = await world.AsAsync(Drew);

        await world.SendAsync(drew,
            ("users.csv", $"email,name,kind,provider_ref,roles,teams\n{Drew},Drew Admin,Council,,Administrator;InvoiceAuthoriser,\neve.new@council.example,Eve New,Council,,Placements;InvoiceAuthoriser,Contracts\n"));

        Assert.Equal("nobody changes their own roles: ask another administrator", Assert.Single(drew.Page.Rows, r => r.ContainsKey("What is wrong"))["What is wrong"]);
        Assert.Equal(
            [("roles", "Placements", "Placements;InvoiceAuthoriser"), ("teams", "none", "Contracts")],
            drew.Page.Rows.Where(r => r.ContainsKey("Is now")).Select(r => (r["Column"], r["Was"], r["Is now"])));
        await world.DecideAsync(drew, "Apply the good rows only");
        Assert.Equal("8,3", await world.Database.ScalarAsync<string>($"select string_agg(council_roles::text, ',' order by email) from users where email in ('{Drew}', 'eve.new@council.example')"));
    }

    [Fact]
    public async Task A_value_that_changes_meanwhile_without_changing_a_count_stops_it_too()
    {
        await using var world = await BeginAsync(cluster);
        var drew = await world.AsAsync(Drew);
        await world.SendAsync(drew, ("contracts.csv", "contract_ref,provider_ref,name,vat,allows_total_editing,requires_agreed_document\nK3001,P1001,Sleepovers again,Exempt,false,false\n"));
        await world.Database.ExecuteAsync("update contracts set name = 'Between' where ref = 'K3001'");

        await world.DecideAsync(drew, "Apply");

        Assert.Contains("The register changed after you opened this page", drew.Page.Text, StringComparison.Ordinal);
        Assert.Equal("Between", await world.Database.ScalarAsync<string>("select name from contracts where ref = 'K3001'"));
    }

    [Fact]
    public async Task Nothing_is_applied_without_saying_what_was_looked_at()
    {
        await using var world = await BeginAsync(cluster);
        var drew = await world.AsAsync(Drew);
        await world.SendAsync(drew, (LineItems, Ended));
        drew.Page.Document.QuerySelector("input[name=Confirmed]")!.SetAttribute("value", "");

        await world.DecideAsync(drew, "Apply");

        Assert.Equal("To be decided", drew.Page.Fact("State"));
        Assert.Null(await world.EndOfCinderAsync());
    }

    [Theory]
    [InlineData("Choose the register's files")]
    [InlineData("notes.txt is not one of the register's files", "notes.txt", "hello")]
    [InlineData("clients.csv is empty", "clients.csv", "")]
    [InlineData("clients.csv is chosen twice", "clients.csv", "ss_ref,surname,forename\n", "clients.csv", "ss_ref,surname,forename\n")]
    public async Task Files_that_are_not_the_registers_are_refused_beside_their_field(string sentence, params string[] files)
    {
        await using var world = await BeginAsync(cluster);
        var drew = await world.AsAsync(Drew);

        await world.SendAsync(drew, [.. files.Chunk(2).Select(f => (f[0], f[1]))]);

        Assert.StartsWith("Error: " + sentence, drew.Page.ErrorBeside(Files), StringComparison.Ordinal);
        Assert.Equal(0, await world.CountAsync("import_uploads"));
    }

    [Fact]
    public async Task Only_administrators_import()
    {
        await using var world = await BeginAsync(cluster);
        var clerk = await world.AsAsync(PortalGivens.Clerk);
        await clerk.Open("/council");

        Assert.DoesNotContain("Register import", clerk.Page.Links);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.Open("/council/register")).Status);
    }

    [Fact]
    public async Task After_a_month_nobody_decided_on_an_upload_its_bytes_go()
    {
        await using var world = await BeginAsync(cluster);
        var drew = await world.AsAsync(Drew);
        await world.SendAsync(drew, (LineItems, Ended));
        var upload = drew.Page.Path;

        await TidyAsync();
        Assert.Equal(1, await world.CountAsync("import_chunks"));
        await world.Database.ExecuteAsync("update import_uploads set at = at - interval '31 days'");
        await TidyAsync();

        Assert.Equal(0, await world.CountAsync("import_chunks"));
        await drew.Open(upload);
        Assert.Equal("Discarded", drew.Page.Fact("State"));

        async Task TidyAsync()
        {
            await using var scope = world.App.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<TidyUploads>().RunAsync(CancellationToken.None);
        }
    }

    [Theory]
    [InlineData("update register_changes set becomes = '1'")]
    [InlineData("delete from register_changes")]
    [InlineData("truncate register_changes")]
    [InlineData("update import_runs set by = 'Nobody'")]
    public async Task The_database_itself_keeps_the_history(string change)
    {
        await using var world = await BeginAsync(cluster);
        var drew = await world.AsAsync(Drew);
        await world.SendAsync(drew, (LineItems, Ended));
        await world.DecideAsync(drew, "Apply");

        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => world.Database.ExecuteAsync(change));

        Assert.Equal("23001", refused.SqlState);
    }
}
