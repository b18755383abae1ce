using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Workflows.Accounts;
using Portal.Workflows.Persistence;
using Portal.Workflows.Register;

namespace Portal.Workflows.Simulation;

/// <summary>
/// Makes a county in an empty database, by the portal's own doors: the register's import, then month by month what people do. So its rows are such as the portal writes,
/// and its journal can be verified. The same each time, but for the ids of lines and journal entries.
/// </summary>
public static class CountyMaker
{
    /// <param name="services">The use cases over an empty database, with <paramref name="clock"/> as their clock.</param>
    /// <param name="clock">Ends at the plan's end.</param>
    /// <param name="plan">How large, and until when.</param>
    /// <param name="passwordHash">Of everybody's password.</param>
    /// <param name="progress">Told of each step and how long it took.</param>
    public static async Task<CountyPeople> MakeAsync(IServiceProvider services, SimulatedClock clock, CountyPlan plan, string passwordHash, Action<string>? progress = null)
    {
        var watch = Stopwatch.StartNew();
        var scene = new CountyScene(services, clock, new CountyPeople(), new CountyRegister(plan));
        var contexts = services.GetRequiredService<IDbContextFactory<PortalDbContext>>();
        var (money, work, team) = (new CountyMoney(scene), new CountyWork(scene), new CountyTeam(scene));

        clock.Set(new DateTimeOffset(plan.FirstMonth, new TimeOnly(9, 0), TimeSpan.Zero));
        await ImportAsync(scene, scene.Register.Files());
        await scene.InAsync(s => s.GetRequiredService<DemoAccounts>().SetPasswordAsync(CountyPeople.Rows(plan.Providers).Select(r => r[0]).Distinct(), passwordHash));
        await scene.People.ReadAsync(contexts);
        await team.BeginAsync();
        await AnalyseAsync(contexts);
        Say("the register and its people");
        for (var month = plan.FirstMonth; month <= plan.LastMonth; month = month.AddMonths(1))
        {
            var isLast = month == plan.LastMonth;
            if (month > plan.FirstMonth)
            {
                await ImportAsync(scene, [scene.Register.Corrections(month.AddMonths(-1))]);
            }

            await scene.OnAsync(month.AddMonths(1).AddDays(1));
            if (month >= plan.FirstWork)
            {
                work.Begin(((month.Year - plan.FirstWork.Year) * 12) + month.Month - plan.FirstWork.Month);
            }

            await money.MonthAsync(month, isLast);
            await AnalyseAsync(contexts);
            Say($"{month:MMMM yyyy}");
        }

        // Nobody stops to write because a month is paid.
        await scene.OnAsync(plan.Today.AddDays(-10));
        work.Begin(plan.WorkMonths);
        await scene.OnAsync(plan.Today.AddDays(-1));
        await money.EndAsync();
        await scene.OnAsync(plan.Today);
        await scene.FollowAsync();
        clock.Set(plan.Now);
        await team.EndAsync();
        await scene.PostAsync();
        await AnalyseAsync(contexts);
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

    /// <summary>A month here is over before autovacuum looks, and PostgreSQL would plan for tables that are empty.</summary>
    private static async Task AnalyseAsync(IDbContextFactory<PortalDbContext> contexts)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await db.Database.ExecuteSqlRawAsync("vacuum analyze");
    }
}
