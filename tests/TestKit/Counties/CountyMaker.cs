using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;
using Portal.Workflows.Register;

namespace Portal.TestKit.Counties;

/// <summary>
/// Makes a county in an empty database, by the portal's own doors: the register's import, then month by month what people do. So its rows are such as the portal writes,
/// and its journal can be verified. The same each time, but for the ids of lines and journal entries.
/// </summary>
public static class CountyMaker
{
    /// <summary>When the last of it has happened; a host over it keeps this clock.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 27, 10, 30, 0, TimeSpan.Zero);

    /// <summary>The newest month that can be invoiced.</summary>
    public static DateOnly LastMonth { get; } = new(2026, 10, 1);

    /// <summary>Of the first providers, whose invoices make several financial years.</summary>
    private static readonly DateOnly FirstMonth = new(2025, 2, 1);

    /// <summary>From this month on people write to each other.</summary>
    private static readonly DateOnly FirstWork = new(2026, 6, 1);

    /// <param name="services">The use cases over an empty database, with <paramref name="clock"/> as their clock.</param>
    /// <param name="clock">Ends at <see cref="Now"/>.</param>
    /// <param name="size">How large.</param>
    /// <param name="progress">Told of each step and how long it took.</param>
    public static async Task<CountyPeople> MakeAsync(IServiceProvider services, FakeTimeProvider clock, CountySize size, Action<string>? progress = null)
    {
        var watch = Stopwatch.StartNew();
        var scene = new CountyScene(services, clock, new CountyPeople(), new CountyRegister(size));
        var contexts = services.GetRequiredService<IDbContextFactory<PortalDbContext>>();
        var (money, work, team) = (new CountyMoney(scene), new CountyWork(scene), new CountyTeam(scene));

        scene.On(FirstMonth);
        await ImportAsync(scene, scene.Register.Files());
        await GivePasswordsAsync(contexts);
        await scene.People.ReadAsync(contexts);
        await team.BeginAsync();
        await AnalyseAsync(contexts);
        Say("the register and its people");
        for (var month = FirstMonth; month <= LastMonth; month = month.AddMonths(1))
        {
            var isLast = month == LastMonth;
            if (isLast)
            {
                await ImportAsync(scene, [scene.Register.Corrections(month.AddMonths(-1))]);
            }

            await money.MonthAsync(month, isLast);
            if (month >= FirstWork)
            {
                await work.MonthAsync(month.Month - FirstWork.Month, isLast);
            }

            await AnalyseAsync(contexts);
            Say($"{month:MMMM yyyy}");
        }

        await money.CreditAsync(26 <= size.Providers ? 26 : 1, new DateOnly(2025, 6, 1));
        clock.SetUtcNow(Now);
        await team.EndAsync();
        await SettleAsync(contexts);
        Say("tasks taken, held and chased");
        return scene.People;

        void Say(string what) => progress?.Invoke(FormattableString.Invariant($"{watch.Elapsed.TotalSeconds,6:0.0} s  {what}"));
    }

    private static async Task ImportAsync(CountyScene scene, IReadOnlyCollection<ImportSource> files)
    {
        var report = await scene.InAsync(services => services.GetRequiredService<ImportRegister>().RunAsync(files, ImportMode.AllOrNothing, Actor.System));
        if (report.HasRejections)
        {
            throw new InvalidOperationException($"The register was refused: {string.Join("; ", report.Rejections.Take(3).Select(r => $"{r.Line} {r.Sentence}"))}");
        }
    }

    private static async Task GivePasswordsAsync(IDbContextFactory<PortalDbContext> contexts)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await db.Users.ExecuteUpdateAsync(u => u.SetProperty(x => x.PasswordHash, AccountGivens.Hash.Value).SetProperty(x => x.EmailConfirmed, true));
        // A portal administrator has taken their role away: they only read.
        await db.Memberships.Where(m => db.Users.Any(u => u.Id == m.UserId && u.Email!.StartsWith("reader."))).ExecuteUpdateAsync(m => m.SetProperty(x => x.Roles, ProviderRoles.None));
    }

    /// <summary>A month here is over before autovacuum looks, and PostgreSQL would plan for tables that are empty.</summary>
    private static async Task AnalyseAsync(IDbContextFactory<PortalDbContext> contexts)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await db.Database.ExecuteSqlRawAsync("analyze");
    }

    /// <summary>Emails of the past have left long ago, and nobody would read them here.</summary>
    private static async Task SettleAsync(IDbContextFactory<PortalDbContext> contexts)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await db.Set<OutboxMessage>().ExecuteUpdateAsync(o => o.SetProperty(x => x.DispatchedAt, x => x.CreatedAt).SetProperty(x => x.NextAttemptAt, (DateTimeOffset?)null));
        await db.Database.ExecuteSqlRawAsync("vacuum analyze");
    }
}
