using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Work;

/// <summary>Stops all email, and lets it leave again. What is written meanwhile waits.</summary>
public sealed class PauseMail(PortalDbContext db, EngineClock clock)
{
    public Task<MailPause?> FindAsync(CancellationToken ct) => db.Set<MailPause>().AsNoTracking().FirstOrDefaultAsync(ct);

    /// <summary>Whoever was first has stopped them.</summary>
    public Task StopAsync(Actor by, string reason, CancellationToken ct)
        => db.Database.ExecuteSqlAsync($"""insert into mail_pause (id, since, "by", reason) values ({MailPause.OnlyId}, {clock.Now}, {by.Name}, {reason}) on conflict do nothing""", ct);

    public async Task GoOnAsync(CancellationToken ct)
    {
        await db.Set<MailPause>().ExecuteDeleteAsync(ct);
        clock.SignalOutbox(needed: true);
    }
}
