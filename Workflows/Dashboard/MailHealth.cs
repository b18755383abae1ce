using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Dashboard;

/// <summary>Reads whether emails leave.</summary>
public sealed class MailHealth(PortalDbContext db, EngineClock clock)
{
    public Task<MailState> ReadAsync(CancellationToken ct)
    {
        var now = clock.Now;
        return db.Database.SqlQuery<MailState>(
            $"""
            select
                (select count(*)::int from emails e where e.next_attempt_at is not null) as waiting,
                (select count(*)::int from outbox o where o.next_attempt_at is not null) as to_write,
                (select count(*)::int from emails e where e.next_attempt_at is not null and (e.attempts > 0 or e.last_error is not null)) as refused,
                (select min(e.created_at) from emails e where e.next_attempt_at is not null) as oldest_at,
                (select max(e.sent_at) from emails e) as last_sent_at,
                (select count(*)::int from incidents i where i.resolved_at is null and i.kind in ('Email', 'Outbox')) as given_up,
                p.since as paused_at, p."by" as paused_by, p.reason as paused_because, {now} as now
            from (select 1) one left join mail_pause p on true
            """).SingleAsync(ct);
    }
}
