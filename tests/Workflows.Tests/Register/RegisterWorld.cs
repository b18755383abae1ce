using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.TestKit;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;
using Portal.Workflows.PurchaseOrders;
using Portal.Workflows.Register;

namespace Portal.Workflows.Tests.Register;

/// <summary>A database of its own and the import above it.</summary>
public sealed class RegisterWorld : IDbContextFactory<PortalDbContext>, IAsyncDisposable
{
    private readonly TestDatabase database;

    private RegisterWorld(TestDatabase database) => this.database = database;

    public TestDatabase Database => database;

    public ImportRegister Import => new(this, new FollowRegister([new RaisePurchaseOrders(this, Each, TimeProvider.System)], Each), TimeProvider.System);

    private OneByOne Each => new(this, TimeProvider.System);

    public static async Task<RegisterWorld> NewAsync(PortalCluster cluster) => new(await cluster.CreateDatabaseAsync());

    /// <summary>A world whose register holds the guide's own example.</summary>
    public static async Task<RegisterWorld> WithGuideAsync(PortalCluster cluster)
    {
        var world = await NewAsync(cluster);
        await world.ImportAsync(Csv.Guide);
        return world;
    }

    public Task<ImportReport> ImportAsync(params IReadOnlyCollection<ImportSource> sources) => ImportAsync(ImportMode.AllOrNothing, sources);

    public Task<ImportReport> ImportAsync(ImportMode mode, params IReadOnlyCollection<ImportSource> sources) => Import.RunAsync(sources, mode, Actor.System);

    /// <summary>Everything that stands in the tables that an import can write to, as one text.</summary>
    /// <param name="withHistory">The rows about each import too.</param>
    public async Task<string> EverythingAsync(bool withHistory = true)
    {
        string[] tables = ["providers", "services", "contracts", "clients", "care_package_line_items", "contacts",
            "users", "memberships", "team_members", "register_changes", .. withHistory ? ["import_runs"] : Array.Empty<string>()];
        var all = new List<string?>();
        foreach (var table in tables)
        {
            all.Add(await database.ScalarAsync<string>($"select string_agg(t::text, e'\\n' order by t::text) from {table} t"));
        }

        return string.Join('\n', all);
    }

    public PortalDbContext CreateDbContext() => database.Context();

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
