using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Workflows.Audit;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Tasks;

/// <summary>Asks the providers of some tasks, each by one email with everything that waits for it. Whoever was asked today is not asked again.</summary>
public sealed class ChaseForTasks(PortalDbContext db, CouncilTasks tasks, ChaseProvider chase, EngineClock clock)
{
    /// <param name="actor">Somebody of the council.</param>
    /// <param name="by">The same for the audit list.</param>
    /// <param name="form">The form: sent twice, it asks once.</param>
    /// <param name="chosen">The tasks; those that no longer wait for a provider say nothing.</param>
    /// <param name="ct">Stops it between two providers.</param>
    /// <returns>What became of each provider, by name.</returns>
    public async Task<IReadOnlyList<ChaseResult>> HandleAsync(Actor actor, AuditedBy by, Guid form, IReadOnlyCollection<Guid> chosen, CancellationToken ct)
    {
        var refs = tasks.In(actor, QueueKind.Providers).Where(i => chosen.Contains(i.Id)).Select(i => i.ProviderRef);
        var providers = await db.Providers.Where(p => refs.Contains(p.Ref)).OrderBy(p => p.Name).ThenBy(p => p.Ref).Select(p => p.Ref).ToListAsync(ct);
        var today = LondonTime.StartOf(LondonTime.DateOf(clock.Now));
        var results = new List<ChaseResult>();
        foreach (var provider in providers)
        {
            if (await chase.HandleAsync(actor, by, form, today.AddTicks(-1), provider, ct) is { } result)
            {
                results.Add(result);
            }
        }

        return results;
    }
}
