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

    /// <summary>Messages under way at once: one alone spends most of its time on the way to the database and back.</summary>
    private const int AtOnce = 4;

    private readonly Dictionary<string, MoveEmailWriter> byKind = writers.ToDictionary(w => w.Kind, StringComparer.Ordinal);

    /// <summary>Dispatches what is due now, several messages at once; returns how many it took.</summary>
    /// <param name="ct">Stops it.</param>
    /// <param name="written">Told after each message: there may be emails to send.</param>
    public async Task<int> DispatchAsync(CancellationToken ct, OutboxSignal? written = null)
    {
        if (!await DispatchNextAsync(ct))
        {
            return 0;
        }

        var taken = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => DispatchAllAsync(written, ct)));
        return 1 + taken.Sum();
    }

    private async Task<int> DispatchAllAsync(OutboxSignal? written, CancellationToken ct)
    {
        var taken = 0;
        while (await DispatchNextAsync(ct))
        {
            taken++;
            written?.Set();
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
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        if (message is null)
        {
            return false;
        }

        try
        {
            var emails = await byKind[message.Kind].WriteAsync(scope.ServiceProvider, message.InstanceId, ct);
            await new EmailPreferences(db, sender()).ApplyAsync(emails, message.InstanceId, now, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException and not Npgsql.NpgsqlException)
        {
            // Emails written so far are forgotten: the message is tried again whole. (Where the database itself failed, so
            // did this transaction, and the next round finds the message as it was.)
            await PostponeAsync(db, message, e, now, ct);
            await transaction.CommitAsync(ct);
            return true;
        }

        await db.SaveChangesAsync(ct);
        await MoveWriter.CommitAsync(db, [EngineSql.Dispatched(message.Id, now), Incidents.Resolved(IncidentKind.Outbox, message.Id.ToString(), "The portal", now)], ct);
        return true;
    }

    private static async Task PostponeAsync(PortalDbContext db, OutboxMessage message, Exception e, DateTimeOffset now, CancellationToken ct)
    {
        var attempts = message.Attempts + 1;
        var hopeless = e is NobodyToTell || attempts >= MaxAttempts;
        DateTimeOffset? next = hopeless ? null : now.AddMinutes(1 << attempts);
        await db.Outbox.Where(m => m.Id == message.Id)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.Attempts, attempts).SetProperty(x => x.NextAttemptAt, next), ct);
        if (hopeless)
        {
            var cause = e is NobodyToTell ? e.Message : $"The emails of '{message.Kind}' could not be written: {e.GetType().Name}.";
            await Incidents.RecordAsync(db, IncidentKind.Outbox, message.Id.ToString(), message.InstanceId, cause, now, ct);
        }
    }
}
