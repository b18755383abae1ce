using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.TestKit;

namespace Portal.Workflows.Tests.Register;

public sealed class UserRows(PortalCluster cluster)
{
    [Fact]
    public async Task A_person_of_two_providers_has_one_account_without_a_password_and_roles_at_each()
    {
        await using var world = await RegisterWorld.WithGuideAsync(cluster);

        await using var db = world.CreateDbContext();
        var user = await db.Users.SingleAsync(u => u.NormalizedEmail == "SARAH.LOCK@SLEEPOVERS.EXAMPLE");
        Assert.Equal(
            ("sarah.lock@sleepovers.example", "sarah.lock@sleepovers.example", "SARAH.LOCK@SLEEPOVERS.EXAMPLE", "Sarah Lock", AccountKind.Provider, CouncilRoles.None),
            (user.Email, user.UserName, user.NormalizedUserName, user.Name, user.Kind, user.CouncilRoles));
        Assert.Equal((null, true, true), (user.PasswordHash, user.LockoutEnabled, user.SecurityStamp?.Length >= 32));
        Assert.Equal(
            [("P1001", ProviderRoles.Signatory | ProviderRoles.Invoicing | ProviderRoles.Actions | ProviderRoles.PortalAdministrator), ("P1002", ProviderRoles.Actions)],
            (await db.Memberships.Where(m => m.UserId == user.Id).OrderBy(m => m.ProviderRef).ToListAsync()).Select(m => (m.ProviderRef, m.Roles)));
    }

    [Fact]
    public async Task Council_staff_get_roles_and_teams()
    {
        await using var world = await RegisterWorld.WithGuideAsync(cluster);

        await using var db = world.CreateDbContext();
        var admin = await db.Users.SingleAsync(u => u.Email == "admin@council.example");
        Assert.Equal(CouncilRoles.Administrator | CouncilRoles.Placements | CouncilRoles.InvoiceAuthoriser | CouncilRoles.InvoiceFinaliser, admin.CouncilRoles);
        Assert.Equal(["Contracts", "Invoice Queries", "Placements"], await db.TeamMembers.Where(m => m.UserId == admin.Id).Select(m => m.Team).Order().ToListAsync());
        Assert.False(await db.Memberships.AnyAsync(m => m.UserId == admin.Id));
    }

    [Fact]
    public async Task Who_is_given_what_by_a_file_stands_in_the_audit_list_and_what_stays_does_not()
    {
        await using var world = await RegisterWorld.WithGuideAsync(cluster);
        await using var db = world.CreateDbContext();
        Assert.Contains(await db.AuditEntries.ToListAsync(), a => a is { Subject: "pat.signs@harbourview.example", Kind: Portal.Workflows.Audit.AuditKind.RolesChanged });
        var before = await db.AuditEntries.CountAsync();

        await world.ImportAsync(Csv.Users(
            "SARAH.LOCK@sleepovers.example,Sarah Lock,Provider,P1001,invoicing,",
            "admin@council.example,Drew Admin,Council,,Administrator,Placements",
            "nia@sleepovers.example,Nia New,Provider,P1001,Actions;Signatory,",
            "placements@council.example,Alex Placements,Council,,Placements,Contracts;Placements",
            "pat.signs@harbourview.example,Pat Signs,Provider,P1002,Signatory,"));

        Assert.Equal(
            [
                ("SARAH.LOCK@sleepovers.example", "Register import: P1001: Invoicing"),
                ("admin@council.example", "Register import: Administrator"),
                ("admin@council.example", "Register import: Teams: Placements"),
                ("nia@sleepovers.example", "Register import: P1001: Signatory, Actions"),
            ],
            (await db.AuditEntries.OrderBy(a => a.Id).Skip(before).ToListAsync()).Select(a => (a.Subject!, a.Detail!))
                .OrderBy(a => a.Item1, StringComparer.Ordinal).ThenBy(a => a.Item2, StringComparer.Ordinal));
        await world.ImportAsync(Csv.Users("nia@sleepovers.example,Nia New,Provider,P1001,Actions;Signatory,"));
        Assert.Equal(before + 4, await db.AuditEntries.CountAsync());
    }

    [Fact]
    public async Task What_a_rejected_row_would_have_given_does_not_stand_in_the_audit_list()
    {
        await using var world = await RegisterWorld.WithGuideAsync(cluster);
        await using var db = world.CreateDbContext();
        var before = await db.AuditEntries.CountAsync();

        var report = await world.ImportAsync(Portal.Workflows.Register.ImportMode.GoodRows, Csv.Users(
            "cora@council.example,Cora New,Council,,Placements,Contracts",
            "cora@council.example,Cora New,Council,,Administrator,Placements",
            "nia@sleepovers.example,Nia New,Provider,P1001,Actions,",
            "nia@sleepovers.example,Nia New,Provider,P1001,Signatory,"));

        Assert.Equal([3, 5], report.Rejections.Select(r => r.Line));
        Assert.Equal(
            ["cora@council.example Register import: Placements", "cora@council.example Register import: Teams: Contracts", "nia@sleepovers.example Register import: P1001: Actions"],
            (await db.AuditEntries.OrderBy(a => a.Id).Skip(before).ToListAsync()).Select(a => $"{a.Subject} {a.Detail}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_row_sets_the_roles_at_its_provider_and_leaves_those_at_others()
    {
        await using var world = await RegisterWorld.WithGuideAsync(cluster);

        var report = await world.ImportAsync(Csv.Users("SARAH.LOCK@sleepovers.example,Sarah Locke,Provider,P1001,invoicing,"));

        Assert.Equal(1, Assert.Single(report.Files).Updated);
        await using var db = world.CreateDbContext();
        var user = await db.Users.SingleAsync(u => u.NormalizedEmail == "SARAH.LOCK@SLEEPOVERS.EXAMPLE");
        Assert.Equal(("Sarah Locke", "sarah.lock@sleepovers.example"), (user.Name, user.Email));
        Assert.Equal(
            [("P1001", ProviderRoles.Invoicing), ("P1002", ProviderRoles.Actions)],
            (await db.Memberships.Where(m => m.UserId == user.Id).OrderBy(m => m.ProviderRef).ToListAsync()).Select(m => (m.ProviderRef, m.Roles)));
    }

    [Fact]
    public async Task A_new_provider_for_a_known_person_is_a_new_row()
    {
        await using var world = await RegisterWorld.WithGuideAsync(cluster);

        var report = await world.ImportAsync(Csv.Users("pat.signs@harbourview.example,Pat Signs,Provider,P1001,Signatory,"));

        Assert.Equal(1, Assert.Single(report.Files).New);
        await using var db = world.CreateDbContext();
        Assert.Equal(8, await db.Users.CountAsync());
    }

    [Fact]
    public async Task The_teams_of_a_row_replace_those_before_and_a_missing_column_leaves_them()
    {
        await using var world = await RegisterWorld.WithGuideAsync(cluster);

        var same = await world.ImportAsync(Csv.Users("placements@council.example,Alex Placements,Council,,Placements,Contracts; Placements"));
        var less = await world.ImportAsync(Csv.Users("placements@council.example,Alex Placements,Council,,Placements,Placements"));
        var without = await world.ImportAsync(Csv.File("users.csv", "email,name,kind,roles\nplacements@council.example,Alex Placements,Council,Placements;Administrator\n"));

        Assert.Equal((1, 1, 1), (same.Files[0].Unchanged, less.Files[0].Updated, without.Files[0].Updated));
        await using var db = world.CreateDbContext();
        var user = await db.Users.SingleAsync(u => u.Email == "placements@council.example");
        Assert.Equal(CouncilRoles.Placements | CouncilRoles.Administrator, user.CouncilRoles);
        Assert.Equal(["Placements"], await db.TeamMembers.Where(m => m.UserId == user.Id).Select(m => m.Team).ToListAsync());
    }

    [Fact]
    public async Task More_accounts_than_are_added_at_once_all_come_in()
    {
        await using var world = await RegisterWorld.WithGuideAsync(cluster);

        var report = await world.ImportAsync(Csv.Users([.. Enumerable.Range(0, 1200).Select(i => $"user{i}@b.example,User {i},Provider,P1001,Actions,")]));

        Assert.Equal(1200, Assert.Single(report.Files).New);
        await using var db = world.CreateDbContext();
        Assert.Equal(1208, await db.Users.CountAsync());
    }

    [Fact]
    public async Task Whoever_a_file_makes_an_auditor_belongs_to_no_team_any_more_though_the_file_says_nothing_of_teams()
    {
        await using var world = await RegisterWorld.WithGuideAsync(cluster);

        await world.ImportAsync(Csv.File("users.csv", "email,name,kind,roles\nplacements@council.example,Alex Placements,Council,Auditor\n"));

        await using var db = world.CreateDbContext();
        var alex = await db.Users.SingleAsync(u => u.Email == "placements@council.example");
        Assert.Equal((CouncilRoles.Auditor, false), (alex.CouncilRoles, await db.TeamMembers.AnyAsync(m => m.UserId == alex.Id)));
    }
}
