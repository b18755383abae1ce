using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Notifications;
using Portal.Notifications.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;
using Portal.Workflows.Persistence.Encryption;

namespace Portal.Workflows.Accounts;

/// <summary>Somebody says that they forgot their password: the account of that address, if there is one, gets a link by email.</summary>
public sealed class RequestPasswordReset(PortalDbContext db, AttemptLimits limits, Sender sender, EncryptionKeys keys, EngineClock clock)
{
    /// <param name="resetPath">Makes the one-time link's path for the account.</param>
    public async Task RunAsync(string email, Func<AppUser, Task<string>> resetPath, CancellationToken ct = default)
    {
        var attempt = await limits.TakeAsync(AttemptLimit.ResetEmails, email, ct);
        var normalised = EmailAddress.Normalise(email);
        var user = await db.Users.FirstOrDefaultAsync(x => x.NormalizedEmail == normalised, ct);
        if (user is null || !attempt.IsAllowed)
        {
            return;
        }

        // The link ends with the stamp; an imported account has none before its first.
        user.SecurityStamp ??= Guid.NewGuid().ToString();
        var now = clock.Now;
        var letter = new PasswordResetEmail(await resetPath(user));
        db.Emails.Add(letter.Write(Guid.CreateVersion7(now), user.Email!, user.Name, sender, now).Encrypted(keys));
        await db.SaveChangesAsync(ct);
        clock.SignalOutbox(needed: true);
    }
}
