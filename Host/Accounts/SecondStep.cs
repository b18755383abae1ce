using Microsoft.AspNetCore.Identity;
using Portal.Workflows.Accounts;

namespace Portal.Host.Accounts;

/// <summary>
/// The second step of sign-in: six digits of an authenticator app (TOTP), or one of the recovery codes. Each code works
/// once; the fifth wrong one locks out for a quarter of an hour.
/// </summary>
public sealed class SecondStep(UserManager<AppUser> users, AttemptLimits limits)
{
    public const int RecoveryCodes = 10;

    private const string Provider = "portal";
    private const string LastCode = "last-code";
    private const int Digits = 6;

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
        if (!await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, code) || await users.GetAuthenticationTokenAsync(user, Provider, LastCode) == code)
        {
            return SecondStepResult.Wrong;
        }

        await users.SetAuthenticationTokenAsync(user, Provider, LastCode, code);
        return SecondStepResult.Code;
    }

    private async Task<SecondStepResult> RecoveryAsync(AppUser user, string typed)
        => typed.Trim().Length > Digits && (await users.RedeemTwoFactorRecoveryCodeAsync(user, typed.Trim().ToUpperInvariant())).Succeeded ? SecondStepResult.RecoveryCode : SecondStepResult.Wrong;
}
