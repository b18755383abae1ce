using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.TestKit;
using Portal.Workflows;
using Portal.Workflows.Accounts;
using Portal.Workflows.Dashboard.ChangeDays;
using Portal.Workflows.Periods;
using Portal.Workflows.Simulation;

namespace Portal.Benchmarks.Pages;

/// <summary>The two databases that pages are measured over: the same shape, with few rows and with as many as a large council has after years.</summary>
internal static class PageWorld
{
    /// <summary>Its largest provider has 100 line items more than the simulation gave it.</summary>
    private static readonly CountyGrowth Few = new(Providers: 8, LineItems: 960, Documents: 400, Actions: 80, Emails: 600, AuditLines: 1_000);

    /// <summary>Together with the copies: 1,000 providers, 100,000 line items, 480,000 invoices, 400,000 documents, 80,000 actions, a million each of instances, emails and audit lines.</summary>
    private static readonly CountyGrowth Many = new(Providers: 808, LineItems: 96_000, Documents: 394_000, Actions: 75_000, Emails: 900_000, AuditLines: 1_000_000);

    public const string OfMoves = "pages_moves";

    private const int Copies = 15;

    /// <summary>With few rows; made where the server does not keep it from a run before.</summary>
    public static Task<BenchDatabase> SmallAsync(BenchDatabase server) => OpenAsync(server, "pages_small", copies: 0, Few);

    /// <summary>The same with more line items of the open month, for moves.</summary>
    public static Task<BenchDatabase> OfMovesAsync(BenchDatabase server) => OpenAsync(server, OfMoves, copies: 0, Few with { LineItems = 2_400 });

    /// <summary>With many.</summary>
    public static Task<BenchDatabase> LargeAsync(BenchDatabase server) => OpenAsync(server, "pages_large", Copies, Many);

    /// <summary>Everything that the benchmark asks of people: one of the council with every role, and the manager of the largest provider.</summary>
    private static async Task CountyAsync(BenchDatabase database)
    {
        var plan = new CountyPlan(12, 60, Months: 14, DateTimeOffset.UtcNow);
        var hash = new PasswordHasher<AppUser>(Options.Create(new PasswordHasherOptions { IterationCount = AccountGivens.Iterations })).HashPassword(new AppUser(), AccountGivens.Password);
        await SimulateCounty.RunAsync(database.Services, plan, hash, progress: null, CancellationToken.None);
        await database.ExecuteAsync($"update users set council_roles = 15 where email = '{CountyPeople.Administrator}'");
    }

    private static async Task<BenchDatabase> OpenAsync(BenchDatabase server, string name, int copies, CountyGrowth growth)
    {
        var database = await server.OtherAsync(name);
        if (!await HasAsync(database, CountyPeople.ProviderRef(1)))
        {
            await CountyAsync(database);
        }

        if (!await HasAsync(database, "G1"))
        {
            if (copies > 0)
            {
                await CountyCopies.AddAsync(database, copies);
            }

            await growth.AddAsync(database);
        }

        if (await database.ScalarAsync<bool>("select not exists (select 1 from open_lines where provider_ref like 'G%')"))
        {
            await database.ExecuteAsync("analyze");
            await using var scope = database.Services.CreateAsyncScope();
            await ((IRegisterFollower)scope.ServiceProvider.GetRequiredService<MonthsToInvoice>()).FollowAsync(CancellationToken.None); // as a host does when it starts
        }

        await using (var scope = database.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ChangeDayKeeper>().BringUpToDateAsync(CancellationToken.None); // as a night does
        }

        await database.ExecuteAsync("vacuum analyze");
        await database.ExecuteAsync("checkpoint");
        return database;
    }

    private static Task<bool> HasAsync(BenchDatabase database, string provider) => database.ScalarAsync<bool>($"select exists (select 1 from providers where ref = '{provider}')");
}
