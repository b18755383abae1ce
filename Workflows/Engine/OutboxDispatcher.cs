using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Notifications;
using Portal.Notifications.Delivery;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Engine;

/// <summary>
/// Turns each outbox message into emails, one transaction a message: the emails are there if, and only if, the message
/// is done with. Taken with <c>for update skip locked</c>, so several hosts may do it at once.
/// </summary>
public sealed class OutboxDispatcher(IServiceScopeFactory scopes, IEnumerable<MoveEmailWriter> writers, Func<Sender> sender, EngineClock clock)
{
    private const int MaxAttempts = 5;
    private readonly Dictionary<string, MoveEmailWriter> byKind = writers.ToDictionary(w => w.Kind, StringComparer.Ordinal);

    /// <summary>Dispatches what is due now; returns how many messages it took.</summary>
    public async Task<int> DispatchAsync(CancellationToken ct)
    {
        var taken = 0;
        while (await DispatchNextAsync(ct))
        {
            taken++;
        }

        return taken;
    }

    private async Task<bool> DispatchNextAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = clock.Now;
        var message = await db.Outbox
            .FromSql($"select * from outbox where next_attempt_at <= {now} order by next_attempt_at limit 1 for update skip locked")
            .SingleOrDefaultAsync(ct);
        if (message is null)
        {
            return false;
        }

        message.Attempts++;
        try
        {
            var emails = await byKind[message.Kind].WriteAsync(scope.ServiceProvider, message.InstanceId, ct);
            await new EmailPreferences(db, sender()).ApplyAsync(emails, message.InstanceId, now, ct);
            message.NextAttemptAt = null;
            message.DispatchedAt = now;
            await Incidents.ResolveAsync(db, IncidentKind.Outbox, message.Id.ToString(), "The portal", now, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException and not Npgsql.NpgsqlException)
        {
            // Emails written so far are forgotten: the message is tried again whole. (Where the database itself failed, so
            // did this transaction, and the next round finds the message as it was.)
            foreach (var email in db.ChangeTracker.Entries().Where(e => e.Entity is EmailMessage or DigestLine).ToList())
            {
                email.State = EntityState.Detached;
            }

            await PostponeAsync(db, message, e, now, ct);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    private static async Task PostponeAsync(PortalDbContext db, OutboxMessage message, Exception e, DateTimeOffset now, CancellationToken ct)
    {
        var hopeless = e is NobodyToTell || message.Attempts >= MaxAttempts;
        message.NextAttemptAt = hopeless ? null : now.AddMinutes(1 << message.Attempts);
        if (hopeless)
        {
            var cause = e is NobodyToTell ? e.Message : $"The emails of '{message.Kind}' could not be written: {e.GetType().Name}.";
            await Incidents.RecordAsync(db, IncidentKind.Outbox, message.Id.ToString(), message.InstanceId, cause, now, ct);
        }
    }
}
