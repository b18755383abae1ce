using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Portal.Notifications;
using Portal.Notifications.Delivery;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Engine;

/// <summary>
/// Turns each outbox message into emails, one transaction a message, or for all messages of moves that were made together: the emails are there
/// if, and only if, the message is done with. Taken with <c>for update skip locked</c>, so several hosts may do it at once.
/// </summary>
public sealed class OutboxDispatcher(IServiceScopeFactory scopes, IEnumerable<MoveEmailWriter> writers, Func<Sender> sender, EngineClock clock)
{
    private const int MaxAttempts = 5;

    /// <summary>Of moves that were made together, as many as one transaction takes.</summary>
    private const int MaxTogether = 1_000;

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
        var taken = new List<OutboxMessage>();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await DispatchNextAsync(scope.ServiceProvider, taken, ct);
        }
        catch (Exception e) when (taken.Count > 0 && OneByOne.IsItsOwn(e))
        {
            await ApartAsync(taken, e, ct);
            return true;
        }
    }

    /// <param name="services">Of this message alone.</param>
    /// <param name="taken">What it had under way, for whoever must know where it fails.</param>
    /// <param name="ct">Stops it.</param>
    private async Task<bool> DispatchNextAsync(IServiceProvider services, List<OutboxMessage> taken, CancellationToken ct)
    {
        var db = services.GetRequiredService<PortalDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.ByIndexAsync(ct);
        var now = clock.Now;
        var message = await db.Outbox
            .FromSql($"""
                select * from outbox o where o.next_attempt_at <= {now}
                    and (select 1 from incidents i where i.kind = 'Outbox' and i.subject = o.id::text and i.resolved_at is null) is null
                    and (o.batch is null or not exists (select from outbox b where b.batch = o.batch and b.next_attempt_at is not null and b.id < o.id))
                order by o.next_attempt_at limit 1 for update skip locked
                """)
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        if (message is null)
        {
            return false;
        }

        // Of moves that were made together the first alone is found above, so that all of them are here with it.
        taken.AddRange(message.Batch is not { } batch ? [message] : await db.Outbox
            .FromSql($"select * from outbox where batch = {batch} and next_attempt_at is not null order by created_at, id limit {MaxTogether} for update")
            .AsNoTracking()
            .ToListAsync(ct));
        var written = new List<(OutboxMessage Message, IReadOnlyList<AddressedEmail> Emails)>();
        foreach (var one in taken)
        {
            try
            {
                written.Add((one, await byKind[one.Kind].WriteAsync(services, one.InstanceId, ct)));
            }
            catch (Exception e) when (CanGoOn(e))
            {
                await PostponeAsync(db, one, e, now, ct);
            }
        }

        try
        {
            await new EmailPreferences(db, sender()).ApplyAsync([.. written.SelectMany(w => w.Emails, (w, email) => (email, EmailAbout.Of(w.Message)))], now, ct);
        }
        catch (Exception e) when (CanGoOn(e))
        {
            db.ChangeTracker.Clear();
            foreach (var (one, _) in written)
            {
                await PostponeAsync(db, one, e, now, ct);
            }

            written.Clear();
        }

        await db.SaveChangesAsync(ct);
        await MoveWriter.CommitAsync(
            db,
            [.. written.SelectMany(w => (Statement[])[EngineSql.Dispatched(w.Message.Id, now), Incidents.Resolved(IncidentKind.Outbox, w.Message.Id.ToString(), "The portal", now)])],
            ct);
        return true;
    }

    /// <summary>What is written of the message so far is forgotten, and it is tried again whole, alone. (Where the database refused something, this transaction is over.)</summary>
    private static bool CanGoOn(Exception e) => e is not OperationCanceledException and not NpgsqlException && e.InnerException is not NpgsqlException;

    /// <summary>The database refused something of these: each is tried alone, and the one that is alone is put off, so that none waits behind it.</summary>
    private async Task ApartAsync(List<OutboxMessage> messages, Exception cause, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        if (messages.Count > 1)
        {
            try
            {
                var ids = messages.ConvertAll(m => m.Id);
                await db.Outbox.Where(m => ids.Contains(m.Id)).ExecuteUpdateAsync(m => m.SetProperty(x => x.Batch, (Guid?)null), ct);
                return;
            }
            catch (Exception e) when (OneByOne.IsItsOwn(e))
            {
                // One of them takes not even that: they are put off one by one.
            }
        }

        foreach (var message in messages)
        {
            await PutOffAsync(db, message, cause, ct);
        }
    }

    private async Task PutOffAsync(PortalDbContext db, OutboxMessage message, Exception cause, CancellationToken ct)
    {
        var now = clock.Now;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await PostponeAsync(db, message, cause, now, ct);
            await transaction.CommitAsync(ct);
        }
        catch (Exception e) when (OneByOne.IsItsOwn(e))
        {
            // While there is the incident, it is not tried: not even that it is put off is taken.
            await Incidents.RecordAsync(db, IncidentKind.Outbox, message.Id.ToString(), message.InstanceId, CauseOf(message, e), now, ct);
        }
    }

    private static string CauseOf(OutboxMessage message, Exception e) => e is NobodyToTell ? e.Message : $"The emails of '{message.Kind}' could not be written: {Incidents.WhyOf(e)}.";

    private static async Task PostponeAsync(PortalDbContext db, OutboxMessage message, Exception e, DateTimeOffset now, CancellationToken ct)
    {
        var attempts = message.Attempts + 1;
        var hopeless = e is NobodyToTell || attempts >= MaxAttempts;
        DateTimeOffset? next = hopeless ? null : now.AddMinutes(1 << attempts);
        await db.Outbox.Where(m => m.Id == message.Id)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.Attempts, attempts).SetProperty(x => x.NextAttemptAt, next).SetProperty(x => x.Batch, (Guid?)null), ct);
        if (hopeless)
        {
            await Incidents.RecordAsync(db, IncidentKind.Outbox, message.Id.ToString(), message.InstanceId, CauseOf(message, e), now, ct);
        }
    }
}
