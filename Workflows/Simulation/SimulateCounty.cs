using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Workflows.Audit;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Simulation;

/// <summary>Makes a county in a database by the portal's own doors, as if its people had worked there until today.</summary>
public static class SimulateCounty
{
    /// <summary>How much of one is there.</summary>
    public static async Task<CountyStage> StageAsync(IServiceProvider host, CancellationToken ct)
    {
        await using var db = await host.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(ct);
        return !await db.Users.AnyAsync(u => u.Email == CountyPeople.Manager, ct) ? CountyStage.None
            : await db.AuditEntries.AnyAsync(a => a.Kind == AuditKind.AbsenceSet && a.Subject == CountyPeople.Away, ct) ? CountyStage.Made
            : CountyStage.CutShort;
    }

    /// <param name="host">Whose database, and clock for today.</param>
    /// <param name="plan">How large, and until when.</param>
    /// <param name="passwordHash">Of everybody's password.</param>
    /// <param name="progress">Told of each step and how long it took.</param>
    /// <param name="ct">Stops it before it begins.</param>
    /// <exception cref="DatabaseIsInUse">It was made before, or somebody has invoiced.</exception>
    public static async Task RunAsync(IServiceProvider host, CountyPlan plan, string passwordHash, Action<string>? progress, CancellationToken ct)
    {
        await using (var db = await host.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(ct))
        {
            var first = CountyPeople.ProviderRef(1);
            if (await db.Providers.AnyAsync(p => p.Ref == first, ct) || await db.Invoices.AnyAsync(ct))
            {
                throw new DatabaseIsInUse();
            }
        }

        var clock = new SimulatedClock(plan.Now);
        await using var services = SimulatedServices.Over(host, clock, new SimulatedMail(plan, clock), new SimulatedReports(plan, clock));
        await CountyMaker.MakeAsync(services, clock, plan, passwordHash, progress);
    }
}
