using Microsoft.EntityFrameworkCore;
using Portal.Notifications.Delivery;
using Portal.Workflows.Persistence;
using Portal.Workflows.Persistence.Encryption;

namespace Portal.Workflows.Engine;

/// <summary>
/// Takes the emails that are due to the postman, one transaction each; the row stays locked while it is under way, so no
/// other host sends it, and a killed host's lock is gone with it. A refused email is tried again with growing pauses,
/// then becomes an incident. A stop lets the letter in hand end.
/// </summary>
public sealed class EmailSender(IDbContextFactory<PortalDbContext> contexts, IMailCarrier carrier, EncryptionKeys keys, MailServerWatch server, EngineClock clock)
{
    /// <summary>Pauses after each failure, in minutes; one more failure makes an incident. Together longer than a night.</summary>
    private static readonly int[] Pauses = [1, 5, 15, 60, 120, 240, 480];

    /// <summary>How many emails may still leave over a connection once somebody stops them all.</summary>
    private const int PauseIsLookedAt = 10;

    /// <summary>A run ends then, however many wait: the next one begins within a minute.</summary>
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(5);

    /// <summary>How long a letter that is under way may still take once the host stops.</summary>
    private static readonly TimeSpan InHand = TimeSpan.FromSeconds(5);

    /// <summary>Sends what is due now, as many at once as the carrier takes; returns how many emails were tried.</summary>
    public async Task<int> SendAsync(CancellationToken ct)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        end.CancelAfter(LongestRun);
        if (server.Rests || await IsPausedAsync(ct) || !await SendNextAsync(ct))
        {
            return 0;
        }

        try
        {
            var tried = await Task.WhenAll(Enumerable.Range(0, carrier.AtOnce).Select(_ => SendAllAsync(end.Token, ct)));
            return 1 + tried.Sum();
        }
        finally
        {
            await carrier.RestAsync();
        }
    }

    private async Task<int> SendAllAsync(CancellationToken end, CancellationToken ct)
    {
        var tried = 0;
        while (!end.IsCancellationRequested && !server.Rests && (tried % PauseIsLookedAt != 0 || !await IsPausedAsync(ct)) && await SendNextAsync(ct))
        {
            tried++;
        }

        ct.ThrowIfCancellationRequested();
        return tried;
    }

    private async Task<bool> IsPausedAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<MailPause>().AnyAsync(ct);
    }

    private async Task<bool> SendNextAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.ByIndexAsync(ct);
        var now = clock.Now;
        var email = await db.Emails
            .FromSql($"""
                select * from emails e where e.next_attempt_at <= {now}
                    and (select 1 from incidents i where i.kind = 'Email' and i.subject = e.id::text and i.resolved_at is null) is null
                order by e.next_attempt_at limit 1 for update skip locked
                """)
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        if (email is null)
        {
            return false;
        }

        using var longer = new CancellationTokenSource();
        await using var stopping = ct.Register(() => longer.CancelAfter(InHand));
        var failure = await CarryAsync(email, longer.Token);
        try
        {
            await KeepAsync(db, email, failure, now, longer.Token);
        }
        catch (Exception e) when (OneByOne.IsItsOwn(e))
        {
            await transaction.RollbackAsync(longer.Token);
            await StuckAsync(email, failure, e, now, longer.Token);
        }

        await (failure is null ? server.TookAsync(longer.Token) : failure.IsOfServer ? server.FailedAsync(failure.Cause, longer.Token) : Task.CompletedTask);
        return true;
    }

    /// <summary>Whatever goes wrong with one email is that email's failure: the next one must not wait behind it.</summary>
    private async Task<CarryFailure?> CarryAsync(EmailMessage email, CancellationToken ct)
    {
        try
        {
            return await carrier.CarryAsync(email.Decrypted(keys), ct);
        }
        catch (FormatException)
        {
            return new CarryFailure("The address is not one that an email can be sent to.", IsPermanent: true);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new CarryFailure($"The email could not be handed over ({e.GetType().Name}).", IsPermanent: false);
        }
    }

    /// <summary>Ends the transaction with what became of it.</summary>
    private static async Task KeepAsync(PortalDbContext db, EmailMessage email, CarryFailure? failure, DateTimeOffset now, CancellationToken ct)
    {
        if (failure is null)
        {
            await MoveWriter.CommitAsync(db, [EngineSql.Delivered(email.Id, now), Incidents.Resolved(IncidentKind.Email, email.Id.ToString(), "The portal", now)], ct);
            return;
        }

        if (failure.IsOfServer)
        {
            await db.Emails.Where(e => e.Id == email.Id).ExecuteUpdateAsync(e => e.SetProperty(x => x.LastError, failure.Cause), ct);
        }
        else
        {
            await FailedAsync(db, email, failure, now, ct);
        }

        await db.Database.CommitTransactionAsync(ct);
    }

    private static async Task FailedAsync(PortalDbContext db, EmailMessage email, CarryFailure failure, DateTimeOffset now, CancellationToken ct)
    {
        var attempts = email.Attempts + 1;
        var givenUp = failure.IsPermanent || attempts > Pauses.Length;
        DateTimeOffset? next = givenUp ? null : now.AddMinutes(Pauses[attempts - 1]);
        await db.Emails.Where(e => e.Id == email.Id).ExecuteUpdateAsync(
            e => e.SetProperty(x => x.Attempts, attempts).SetProperty(x => x.NextAttemptAt, next).SetProperty(x => x.LastError, failure.Cause),
            ct);
        if (givenUp)
        {
            await Incidents.RecordAsync(db, IncidentKind.Email, email.Id.ToString(), email.InstanceId, $"An email ({email.Kind}) could not be sent: {failure.Cause}", now, ct);
        }
    }

    /// <summary>While there is the incident, it is not sent: it may have left.</summary>
    private async Task StuckAsync(EmailMessage email, CarryFailure? failure, Exception cause, DateTimeOffset now, CancellationToken ct)
    {
        var what = failure is null ? "was sent, and that could not be kept. Retry sends it again" : "was tried, and that could not be kept";
        await using var db = await contexts.CreateDbContextAsync(ct);
        await Incidents.RecordAsync(db, IncidentKind.Email, email.Id.ToString(), email.InstanceId, $"An email ({email.Kind}) {what}: {Incidents.WhyOf(cause)}.", now, ct);
    }
}
