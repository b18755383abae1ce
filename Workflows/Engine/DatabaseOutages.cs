using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Engine;

/// <summary>What follows an outage of the portal's own database, once it is back.</summary>
public sealed class DatabaseOutages(IDbContextFactory<PortalDbContext> contexts, NpgsqlDataSource source, EngineClock clock)
{
    /// <summary>Lets go of every connection to the server that ended (Hangfire's too), and puts the outage among the incidents. Throws while the database does not answer.</summary>
    /// <param name="ended">When it was found ended.</param>
    /// <param name="ct">Gives up.</param>
    public async Task OverAsync(DateTimeOffset ended, CancellationToken ct)
    {
        source.Clear();
        NpgsqlConnection.ClearAllPools();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var cause = $"The portal's database ended by itself and was away for {Words(clock.Now - ended)}. The portal started it again.";
        await Incidents.RecordAsync(db, IncidentKind.Database, FormattableString.Invariant($"{ended:O}"), instanceId: null, cause, ended, ct);
    }

    private static string Words(TimeSpan away)
    {
        var (count, unit) = away.TotalSeconds < 120 ? (Math.Max(1, (int)away.TotalSeconds), "second")
            : away.TotalMinutes < 120 ? ((int)away.TotalMinutes, "minute")
            : ((int)away.TotalHours, "hour");
        return FormattableString.Invariant($"{count} {unit}{(count == 1 ? "" : "s")}");
    }
}
