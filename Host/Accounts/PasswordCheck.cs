using Microsoft.AspNetCore.Identity;
using Portal.Workflows.Accounts;
using Portal.Workflows.Audit;

namespace Portal.Host.Accounts;

/// <summary>
/// Is this the account's password? At sign-in, and again where a decision asks for it. The fifth wrong
/// one locks out for a quarter of an hour; a wrong one typed again counts for both.
/// </summary>
public sealed class PasswordCheck(UserManager<AppUser> users, TimingDecoy absent, AttemptLimits limits, Sessions sessions, AuditSource source, AuditTrail audit)
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

    /// <summary>Email address and password at the door; the account comes back only when both are right.</summary>
    /// <remarks>Does the same work, and takes as long, whether or not an account has the address.</remarks>
    internal async Task<(PasswordCheckResult Result, AppUser? User)> SignInAsync(string email, string password, CancellationToken ct)
    {
        var user = await users.FindByEmailAsync(email);
        var result = await TryAsync(email, user, password, ct);
        return (result, result == PasswordCheckResult.Right ? user : null);
    }

    private async Task<PasswordCheckResult> TryAsync(string email, AppUser? user, string? password, CancellationToken ct)
    {
        var attempt = await limits.TakeAsync(AttemptLimit.Passwords, email, ct);
        if (!attempt.IsAllowed)
        {
            return PasswordCheckResult.LockedOut;
        }

        var isRight = user?.PasswordHash is null
            ? absent.Verify(password ?? "")
            : await users.CheckPasswordAsync(user, password ?? "");
        if (!isRight)
        {
            return attempt.IsLast ? PasswordCheckResult.LockedOut : PasswordCheckResult.Wrong;
        }

        await limits.ForgetAsync(AttemptLimit.Passwords, email, ct);
        return PasswordCheckResult.Right;
    }
}
