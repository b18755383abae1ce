using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Portal.Workflows.Accounts;
using Portal.Workflows.Audit;

namespace Portal.Host.Accounts;

/// <summary>
/// Is this the account's password, where it is asked for again? The fifth wrong one locks out for a quarter of an hour, and each
/// counts for the sign-in page too.
/// </summary>
public sealed class PasswordCheck(UserManager<AppUser> users, AttemptLimits limits, Sessions sessions, AuditSource source, AuditTrail audit)
{
    /// <summary>The password typed again by somebody who is signed in.</summary>
    public async Task<PasswordCheckResult> CheckAsync(Guid userId, string? password, CancellationToken ct = default)
    {
        var user = await users.FindByIdAsync(userId.ToString());
        if (user is null)
        {
            return PasswordCheckResult.LockedOut;
        }

        var attempt = await limits.TakeAsync(AttemptLimit.PasswordsAgain, userId.ToString(), ct);
        if (attempt.IsAllowed && await users.CheckPasswordAsync(user, password ?? ""))
        {
            await limits.ForgetAsync(AttemptLimit.PasswordsAgain, userId.ToString(), ct);
            return PasswordCheckResult.Right;
        }

        // A wrong one counts towards the lock-out of the sign-in page too.
        await limits.TakeAsync(AttemptLimit.Passwords, user.Email!, ct);
        if (attempt.IsAllowed && !attempt.IsLast)
        {
            return PasswordCheckResult.Wrong;
        }

        // Whoever sits there does not know the password: the browser may have been left open.
        await sessions.EndAllAsync(userId, ct);
        await audit.RecordAsync(AuditKind.LockedOut, source.Of(user), user.Email, "The password was typed wrong where it is asked for again", ct);
        return PasswordCheckResult.LockedOut;
    }

    /// <summary>The same, and where it is not, that is told beside its field: whoever sits at an open browser does not know it.</summary>
    public async Task<bool> IsOwnerAsync(Guid userId, string? password, ModelStateDictionary errors, string field, CancellationToken ct)
    {
        var result = await CheckAsync(userId, password, ct);
        if (result != PasswordCheckResult.Right)
        {
            errors.AddModelError(field, result == PasswordCheckResult.Wrong ? "This is not your password" : "Wrong passwords were typed too often: you are signed out");
        }

        return result == PasswordCheckResult.Right;
    }
}
