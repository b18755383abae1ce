using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Engine;

/// <summary>Puts a background job that failed for good on the list of incidents.</summary>
public sealed class JobIncidents(IDbContextFactory<PortalDbContext> contexts, EngineClock clock)
{
    /// <param name="job">The job's name, by which Retry finds it.</param>
    /// <param name="cause">What went wrong, without personal data.</param>
    public void Record(string job, string cause)
    {
        // Hangfire's filters are synchronous.
        using var db = contexts.CreateDbContext();
        Incidents.RecordAsync(db, IncidentKind.Job, job, instanceId: null, $"The background job {job} failed: {cause}.", clock.Now, CancellationToken.None)
            .GetAwaiter().GetResult();
    }
}
