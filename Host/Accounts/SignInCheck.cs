using Microsoft.AspNetCore.Identity;
using Portal.Workflows.Accounts;

namespace Portal.Host.Accounts;

/// <summary>
/// Email address and password at the door. Does the same work, and takes as long, whether or not an account has the address. The fifth
/// wrong one locks out for a quarter of an hour.
/// </summary>
public sealed class SignInCheck(UserManager<AppUser> users, TimingDecoy absent, AttemptLimits limits, AccountReader accounts)
{
    internal const string Left = "The password was right, but the account has no role and acts for no provider any more";

    internal async Task<SignInAttempt> TryAsync(string email, string password, CancellationToken ct)
    {
        var user = await users.FindByEmailAsync(email);
        var hasPlace = await accounts.HasPlaceAsync(user?.Id ?? Guid.Empty, ct);
        var attempt = await limits.TakeAsync(AttemptLimit.Passwords, email, ct);
        if (!attempt.IsAllowed)
        {
            return new(PasswordCheckResult.LockedOut);
        }

        var isRight = user?.PasswordHash is null ? absent.Verify(password) : await users.CheckPasswordAsync(user, password);
        if (isRight && hasPlace)
        {
            await limits.ForgetAsync(AttemptLimit.Passwords, email, ct);
            return new(PasswordCheckResult.Right, user);
        }

        return new(attempt.IsLast ? PasswordCheckResult.LockedOut : PasswordCheckResult.Wrong, Why: isRight ? Left : null);
    }
}
