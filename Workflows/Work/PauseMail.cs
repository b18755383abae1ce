using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Audit;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Work;

/// <summary>Stops all email, and lets it leave again. What is written meanwhile waits.</summary>
public sealed class PauseMail(PortalDbContext db, AuditTrail audit, EngineClock clock)
{
    /// <summary>Whoever was first has stopped them.</summary>
    public async Task StopAsync(AuditedBy by, string reason, CancellationToken ct)
    {
        var stopped = await db.Database.ExecuteSqlAsync(
            $"""insert into mail_pause (id, since, "by", reason) values ({MailPause.OnlyId}, {clock.Now}, {by.Name}, {reason}) on conflict do nothing""", ct);
        if (stopped > 0)
        {
            await audit.RecordAsync(AuditKind.EmailStopped, by, subject: null, reason, ct);
        }
    }

    /// <summary>What waits leaves at once.</summary>
    public async Task GoOnAsync(AuditedBy by, CancellationToken ct)
    {
        if (await db.Set<MailPause>().ExecuteDeleteAsync(ct) > 0)
        {
            await audit.RecordAsync(AuditKind.EmailLetGo, by, subject: null, detail: null, ct);
        }

        clock.SignalOutbox(needed: true);
    }
}
