using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Portal.Workflows.Accounts;

namespace Portal.Host.Accounts;

/// <summary>
/// Tokens of one-time links. A token names the account, its purpose and when it was made, and carries the account's
/// security stamp: setting a password changes the stamp, so that every earlier link stops working.
/// </summary>
internal abstract class LinkTokens(IDataProtectionProvider protection, TimeProvider clock, string kind, TimeSpan life) : IUserTwoFactorTokenProvider<AppUser>
{
    // One kind's token is noise to another, so that none lives longer than its own kind does.
    private readonly IDataProtector protector = protection.CreateProtector("Portal.Links", kind);

    public async Task<string> GenerateAsync(string purpose, UserManager<AppUser> manager, AppUser user)
    {
        var made = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return protector.Protect(string.Join('\n', made, purpose, user.Id, await manager.GetSecurityStampAsync(user)));
    }

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<AppUser> manager, AppUser user)
    {
        try
        {
            return protector.Unprotect(token).Split('\n') is [var made, var forPurpose, var forUser, var stamp]
                && DateTimeOffset.FromUnixTimeSeconds(long.Parse(made, CultureInfo.InvariantCulture)) + life > clock.GetUtcNow()
                && forPurpose == purpose
                && forUser == user.Id.ToString()
                && stamp == await manager.GetSecurityStampAsync(user);
        }
        catch (CryptographicException)
        {
            // Not one of ours, cut short on its way, or of a key that is gone.
            return false;
        }
    }

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<AppUser> manager, AppUser user) => Task.FromResult(false);
}
