using System.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Portal.Workflows.Persistence;

namespace Portal.Host.Health;

/// <summary>Healthy when the database answers and has every migration of this version.</summary>
public sealed class DatabaseHealth(DatabaseSchema schema) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await schema.IsCurrentAsync(cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The database is of an older version than this program.");
        }
        catch (Exception e) when (e is DbException or InvalidOperationException or TimeoutException)
        {
            // Anybody may ask: what the driver says names servers and users.
            return HealthCheckResult.Unhealthy("The database does not answer.");
        }
    }
}
