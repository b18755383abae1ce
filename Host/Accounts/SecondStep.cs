using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Portal.Workflows.Accounts;

namespace Portal.Host.Accounts;

/// <summary>
/// The second step of sign-in: six digits of an authenticator app (TOTP), or one of the recovery codes. Each code works
/// once; the fifth wrong one locks out for a quarter of an hour.
/// </summary>
public sealed class SecondStep(UserManager<AppUser> users, AttemptLimits limits, TimeProvider clock)
{
    public const int RecoveryCodes = 10;

    private const string Provider = "portal";
    private const string UsedCodes = "used-codes";
    private const int Digits = 6;

    /// <summary>Longer than the steps before and after that a code is taken in.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);

    public async Task<SecondStepResult> CheckAsync(AppUser user, string? typed, CancellationToken ct)
    {
        var attempt = await limits.TakeAsync(AttemptLimit.SecondSteps, user.Id.ToString(), ct);
        if (!attempt.IsAllowed)
        {
            return SecondStepResult.LockedOut;
        }

        var code = new string([.. (typed ?? "").Where(char.IsLetterOrDigit)]);
        var result = code.Length == Digits ? await DigitsAsync(user, code) : await RecoveryAsync(user, typed ?? "");
        if (result is SecondStepResult.Wrong)
        {
            return attempt.IsLast ? SecondStepResult.LockedOut : SecondStepResult.Wrong;
        }

        await limits.ForgetAsync(AttemptLimit.SecondSteps, user.Id.ToString(), ct);
        return result;
    }

    private async Task<SecondStepResult> DigitsAsync(AppUser user, string code)
    {
        var since = (clock.GetUtcNow() - Remembered).ToUnixTimeSeconds();
        var used = (await users.GetAuthenticationTokenAsync(user, Provider, UsedCodes) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Where(u => long.Parse(u.Split('@')[1], CultureInfo.InvariantCulture) > since).ToList();
        if (!await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, code) || used.Exists(u => u.StartsWith($"{code}@", StringComparison.Ordinal)))
        {
            return SecondStepResult.Wrong;
        }

        // Of two who send one code at once, one cannot write it down.
        used.Add(string.Create(CultureInfo.InvariantCulture, $"{code}@{clock.GetUtcNow().ToUnixTimeSeconds()}"));
        return (await users.SetAuthenticationTokenAsync(user, Provider, UsedCodes, string.Join(';', used))).Succeeded ? SecondStepResult.Code : SecondStepResult.Wrong;
    }

    private async Task<SecondStepResult> RecoveryAsync(AppUser user, string typed)
        => typed.Trim().Length > Digits && (await users.RedeemTwoFactorRecoveryCodeAsync(user, typed.Trim().ToUpperInvariant())).Succeeded ? SecondStepResult.RecoveryCode : SecondStepResult.Wrong;
}
