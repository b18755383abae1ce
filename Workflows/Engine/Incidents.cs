using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Domain;
using Portal.Workflows.Persistence;
using static Portal.Workflows.Engine.Statement;

namespace Portal.Workflows.Engine;

/// <summary>Records what could not be done. One open incident for one thing: a second failure renews its cause.</summary>
public static class Incidents
{
    private const int MaxCause = 1_000;

    internal static async Task RecordAsync(PortalDbContext db, IncidentKind kind, string subject, Guid? instanceId, string cause, DateTimeOffset at, CancellationToken ct)
    {
        cause = UserText.Cut(cause, MaxCause);
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into incidents (id, kind, subject, instance_id, cause, at)
            values ({Guid.CreateVersion7(at)}, {kind.ToString()}, {subject}, {instanceId}, {cause}, {at})
            on conflict (kind, subject) where resolved_at is null do update set cause = excluded.cause
            """,
            ct);
    }

    /// <summary>Why something failed: without what was written, which may be somebody's name.</summary>
    internal static string WhyOf(Exception e)
    {
        for (var cause = e; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case ISaysWhatIsWrong wrong:
                    return wrong.Message;
                case PostgresException refused:
                    return $"the database refused it ({string.Join(", ", ((string?[])[refused.SqlState, refused.TableName, refused.ConstraintName]).Where(p => !string.IsNullOrEmpty(p)))})";
            }
        }

        return e.GetType().Name;
    }

    /// <summary>Closes the open incident of a thing that worked after all.</summary>
    internal static Task ResolveAsync(PortalDbContext db, IncidentKind kind, string subject, string by, DateTimeOffset at, CancellationToken ct)
        => db.Incidents.Where(i => i.Kind == kind && i.Subject == subject && i.ResolvedAt == null)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.ResolvedAt, at).SetProperty(x => x.ResolvedBy, by), ct);

    /// <summary>The same in another's transaction.</summary>
    internal static Statement Resolved(IncidentKind kind, string subject, string by, DateTimeOffset at) => new(
        "update incidents set resolved_at = $4, resolved_by = $3 where kind = $1 and subject = $2 and resolved_at is null",
        P(kind.ToString()),
        P(subject),
        P(by),
        P(at));
}
