using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Engine;

/// <summary>
/// Whether the mail server can be reached, as this host sees it. While it cannot, that is no letter's failure: they wait, one a minute tries, and
/// after ten minutes it is one incident, which is resolved once a letter leaves. A server that was down for a night needs nobody afterwards.
/// </summary>
public sealed class MailServerWatch(IDbContextFactory<PortalDbContext> contexts, OneByOne failures, TimeProvider clock)
{
    private static readonly ItemKind Reached = new("outbox", "mail-server", "No email leaves, and all of them wait");
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Lock changing = new();
    private DateTimeOffset? since;
    private DateTimeOffset restsUntil;

    /// <summary>An incident may be open that a host before this one left.</summary>
    private bool isTold = true;

    /// <summary>It was tried a moment ago, in vain.</summary>
    public bool Rests
    {
        get
        {
            lock (changing)
            {
                return clock.GetUtcNow() < restsUntil;
            }
        }
    }

    /// <param name="cause">Why it could not be reached.</param>
    /// <param name="ct">Stops the telling.</param>
    public async Task FailedAsync(string cause, CancellationToken ct)
    {
        lock (changing)
        {
            var now = clock.GetUtcNow();
            restsUntil = now + Pause;
            since ??= now;
            if (now - since < Patience)
            {
                return;
            }

            isTold = true;
        }

        await failures.FailedAsync(Reached, Environment.MachineName, cause, instance: null, ct);
    }

    /// <summary>It took a letter.</summary>
    public async Task TookAsync(CancellationToken ct)
    {
        lock (changing)
        {
            (since, restsUntil) = (null, default);
            if (!isTold)
            {
                return;
            }

            isTold = false;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        await Incidents.ResolveAsync(db, IncidentKind.Item, Reached.SubjectOf(Environment.MachineName), "The portal", clock.GetUtcNow(), ct);
    }
}
