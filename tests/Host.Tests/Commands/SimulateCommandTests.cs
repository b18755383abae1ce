using Portal.Host.Commands;
using Portal.TestKit;

namespace Portal.Host.Tests.Commands;

/// <summary>A county is made by a command, for a newcomer and for benchmarks.</summary>
public sealed class SimulateCommandTests(PortalCluster cluster)
{
    [Fact]
    public async Task A_county_is_made_once_and_everything_in_it_adds_up()
    {
        await using var database = await cluster.CreateDatabaseAsync();

        var (made, said) = await RunAsync(database, "Development", "simulate", "--providers", "6", "--clients", "20", "--months", "2", "--seed", "7");
        var (again, refused) = await RunAsync(database, "Development", "simulate");

        Assert.True(made == 0, said);
        Assert.Contains("Sign in as placements.1@council.example", said, StringComparison.Ordinal);
        Assert.True(await database.ScalarAsync<bool>("select count(*) = 6 and exists (select from invoices where state = 'Finalised') from providers"));
        Assert.Equal(1, again);
        Assert.Contains("holds invoices or a simulated county already", refused, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(database, "Development", "reconcile")).Code);
        Assert.Equal(0, (await RunAsync(database, "Development", "journal", "verify")).Code);
    }

    [Fact]
    public async Task Outside_Development_nobody_gets_a_known_password()
    {
        await using var database = await cluster.CreateDatabaseAsync();

        var (code, said) = await RunAsync(database, "Production", "simulate");

        Assert.Equal(1, code);
        Assert.Contains("in Development only", said, StringComparison.Ordinal);
        Assert.Equal(0, await database.ScalarAsync<long>("select count(*) from providers"));
    }

    [Theory]
    [InlineData("'--children' is not known.", "--children", "3")]
    [InlineData("--providers takes a number from 6 to 1000.", "--providers", "5")]
    [InlineData("--months takes a number from 2 to 60.", "--months", "two")]
    [InlineData("--clients takes a number from 20 to 100000.", "--clients")]
    public async Task Wrong_usage_is_told(string told, params string[] args)
    {
        await using var database = await cluster.CreateDatabaseAsync();

        var (code, said) = await RunAsync(database, "Development", ["simulate", .. args]);

        Assert.Equal(2, code);
        Assert.Contains(told, said, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said)> RunAsync(TestDatabase database, string environment, params string[] args)
    {
        await using var host = await HostProcess.RunAsync(args, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ConnectionStrings__Portal"] = database.ConnectionString,
            ["ASPNETCORE_ENVIRONMENT"] = environment,
            ["DOTNET_ENVIRONMENT"] = environment,
        });
        return (host.ExitCode, string.Join('\n', host.Output));
    }
}
