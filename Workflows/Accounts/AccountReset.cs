using Microsoft.EntityFrameworkCore;
using Portal.Notifications;
using Portal.Notifications.Accounts;
using Portal.Workflows.Audit;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;
using Portal.Workflows.Persistence.Encryption;

namespace Portal.Workflows.Accounts;

/// <summary>
/// For somebody who lost telephone or password: password, every session and the second step end, and a one-time link goes by email. Whoever had a second step sets up another
/// before anything else: one who reads the mailbox alone comes no further than that.
/// </summary>
/// <remarks>Within the caller's transaction, which saves account and email and signals the outbox once it is committed.</remarks>
public sealed class AccountReset(PortalDbContext db, Sessions sessions, AuditTrail audit, Sender sender, EncryptionKeys keys, EngineClock clock)
{
    /// <param name="user">The account, tracked.</param>
    /// <param name="by">Who resets it.</param>
    /// <param name="detail">What asked for it, for the audit list; null where nobody but the administrator did.</param>
    /// <param name="resetPath">Makes the link. Asked after the old links ended.</param>
    /// <param name="ct">Stops it.</param>
    public async Task RunAsync(AppUser user, AuditedBy by, string? detail, Func<AppUser, Task<string>> resetPath, CancellationToken ct)
    {
        user.SecurityStamp = Guid.NewGuid().ToString();
        user.PasswordHash = null;
        user.OwesTwoSteps |= user.TwoFactorEnabled;
        user.TwoFactorEnabled = false;
        await db.UserTokens.Where(t => t.UserId == user.Id).ExecuteDeleteAsync(ct);
        await sessions.EndAllAsync(user.Id, ct);
        var now = clock.Now;
        db.Emails.Add(new SignInResetEmail(by.Name ?? "An administrator", await resetPath(user)).Write(Guid.CreateVersion7(now), user.Email!, user.Name, sender, now).Encrypted(keys));
        await audit.RecordAsync(AuditKind.PasswordResetAsked, by, user.Email, detail, ct);
    }
}
