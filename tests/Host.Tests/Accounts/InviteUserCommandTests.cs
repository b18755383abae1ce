using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Host.Accounts;
using Portal.Host.Commands;
using Portal.TestKit;

namespace Portal.Host.Tests.Accounts;

public sealed class InviteUserCommandTests(PortalCluster cluster)
{
    private const string Sarah = "sarah.lock@sleepovers.example";

    [Fact]
    public async Task A_provider_user_is_invited_with_roles_and_invited_again_gets_more()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await database.GivenProviderAsync();
        await using var app = new PortalApp(database);

        Assert.Equal(0, (await RunAsync(app, Sarah, "--name", "Sarah Lock", "--provider", "P1001", "--role", "Signatory")).Code);
        Assert.Equal(0, (await RunAsync(app, Sarah.ToUpperInvariant(), "--name", "Sarah Lock", "--provider", "P1001", "--role", "Actions")).Code);

        await using var db = database.Context();
        var user = await db.Users.SingleAsync();
        Assert.Equal((Sarah, "Sarah Lock", AccountKind.Provider), (user.Email, user.Name, user.Kind));
        Assert.Equal(ProviderRoles.Signatory | ProviderRoles.Actions, (await db.Memberships.SingleAsync()).Roles);
        Assert.Empty(await db.Emails.ToListAsync());
        var audited = await db.AuditEntries.OrderBy(a => a.Id).Select(a => $"{a.Kind} {a.Subject} by {a.UserName}, {a.Detail}").ToListAsync();
        Assert.Equal([$"Invited {Sarah} by The command line, P1001: Signatory", $"Invited {Sarah} by The command line, P1001: Actions"], audited);
    }

    [Fact]
    public async Task The_link_goes_by_email_too_when_asked()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await database.GivenProviderAsync();
        await using var app = new PortalApp(database);

        var (_, printed) = await RunAsync(app, Sarah, "--name", "Sarah Lock", "--provider", "P1001", "--role", "Signatory", "--email");

        await using var db = database.Context();
        var email = await db.Emails.SingleAsync();
        Assert.True(email.IsSecret);
        Assert.Contains("to act for Sleepovers", TestKeys.TextOf(email), StringComparison.Ordinal);
        Assert.Contains(printed.Trim().Split('\n')[^1].Trim(), TestKeys.TextOf(email), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_the_register_lacks_is_refused_and_nothing_is_made()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var app = new PortalApp(database);

        var (code, printed) = await RunAsync(app, Sarah, "--name", "Sarah Lock", "--provider", "P9", "--role", "Signatory");

        Assert.Equal(1, code);
        Assert.Contains("The register has no provider \"P9\"", printed, StringComparison.Ordinal);
        Assert.Equal(0L, await database.ScalarAsync<long>("select count(*) from users"));
        Assert.Equal(0L, await database.ScalarAsync<long>("select count(*) from audit_entries"));
    }

    [Fact]
    public async Task Nobody_stands_on_both_sides()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await database.GivenProviderUserAsync(Sarah, ProviderRoles.None);
        await using var app = new PortalApp(database);

        var (code, printed) = await RunAsync(app, Sarah, "--name", "Sarah Lock", "--role", "Administrator");

        Assert.Equal(1, code);
        Assert.Contains("already has an account on the other side", printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Give the email address first")]
    [InlineData("'sarah' is not an email address", "sarah")]
    [InlineData("Give the person's name", Sarah, "--role", "Administrator")]
    [InlineData("Give a role", Sarah, "--name", "Sarah")]
    [InlineData("There is no role 'Signatory'", Sarah, "--name", "Sarah", "--role", "Signatory")]
    [InlineData("There is no role 'Administrator'", Sarah, "--name", "Sarah", "--provider", "P1001", "--role", "Administrator")]
    [InlineData("--name needs a value", Sarah, "--name")]
    [InlineData("'--force' is not understood", Sarah, "--force")]
    public async Task What_is_missing_or_wrong_is_said(string sentence, params string[] args)
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var app = new PortalApp(database);

        var problem = await Assert.ThrowsAsync<CommandUsageException>(() => RunAsync(app, args));

        Assert.Contains(sentence, problem.Message, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Printed)> RunAsync(PortalApp app, params string[] args)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var output = new StringWriter();
        var command = scope.ServiceProvider.GetServices<ICommand>().OfType<InviteUserCommand>().Single();
        return (await command.RunAsync(args, output, CancellationToken.None), output.ToString());
    }
}
