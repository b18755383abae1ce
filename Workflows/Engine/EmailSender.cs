using Microsoft.EntityFrameworkCore;
using Portal.Notifications.Delivery;
using Portal.Workflows.Persistence;
using Portal.Workflows.Persistence.Encryption;

namespace Portal.Workflows.Engine;

/// <summary>
/// Takes the emails that are due to the postman, one transaction each; the row stays locked while it is under way, so no
/// other host sends it, and a killed host's lock is gone with it. A refused email is tried again with growing pauses,
/// then becomes an incident.
/// </summary>
public sealed class EmailSender(IDbContextFactory<PortalDbContext> contexts, IMailCarrier carrier, EncryptionKeys keys, EngineClock clock)
{
    /// <summary>Pauses after each failure, in minutes; one more failure makes an incident.</summary>
    private static readonly int[] Pauses = [1, 5, 15, 60];

    /// <summary>How many emails may still leave over a connection once somebody stops them all.</summary>
    private const int PauseIsLookedAt = 10;

    /// <summary>Sends what is due now, as many at once as the carrier takes; returns how many emails were tried.</summary>
    public async Task<int> SendAsync(CancellationToken ct)
    {
        if (await IsPausedAsync(ct) || !await SendNextAsync(ct))
        {
            return 0;
        }

        try
        {
            var tried = await Task.WhenAll(Enumerable.Range(0, carrier.AtOnce).Select(_ => SendAllAsync(ct)));
            return 1 + tried.Sum();
        }
        finally
        {
            await carrier.RestAsync();
        }
    }

    private async Task<int> SendAllAsync(CancellationToken ct)
    {
        var tried = 0;
        while ((tried % PauseIsLookedAt != 0 || !await IsPausedAsync(ct)) && await SendNextAsync(ct))
        {
            tried++;
        }

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
            .FromSql($"select * from emails where next_attempt_at <= {now} order by next_attempt_at limit 1 for update skip locked")
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        if (email is null)
        {
            return false;
        }

        var refusal = await CarryAsync(email, ct);
        if (refusal is null)
        {
            await MoveWriter.CommitAsync(db, [EngineSql.Delivered(email.Id, now), Incidents.Resolved(IncidentKind.Email, email.Id.ToString(), "The portal", now)], ct);
            return true;
        }

        await FailedAsync(db, email, refusal, now, ct);
        await transaction.CommitAsync(ct);
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
}
