using Microsoft.AspNetCore.Identity;
using Portal.Workflows.Accounts;

namespace Portal.Host.Accounts;

/// <summary>Links that let whoever holds them set the account's password, once.</summary>
public sealed class OneTimeLinks(UserManager<AppUser> users, Sessions sessions, AttemptLimits limits)
{
    private const string Purpose = "set-password";

    /// <summary>The path of a link for a forgotten password; works for 1 hour.</summary>
    public async Task<string> ResetPathAsync(AppUser user)
        => AccountLinks.ResetPassword(user.Id, await users.GenerateUserTokenAsync(user, ResetTokens.Name, Purpose));

    /// <summary>The path of an invitation; works for 7 days.</summary>
    public async Task<string> InvitationPathAsync(AppUser user)
        => AccountLinks.AcceptInvitation(user.Id, await users.GenerateUserTokenAsync(user, InvitationTokens.Name, Purpose));

    /// <summary>The account of a link that works still, or null.</summary>
    internal async Task<AppUser?> OpenAsync(string tokens, Guid? userId, string? token)
        => userId is { } id && !string.IsNullOrEmpty(token)
            && await users.FindByIdAsync(id.ToString()) is { SecurityStamp: not null } user
            && await users.VerifyUserTokenAsync(user, tokens, Purpose, token)
                ? user
                : null;

    /// <summary>
    /// Sets the password of an account whose link was opened: the link is used up, every session of the account ends,
    /// and a lock-out is lifted, since whoever reads its mailbox is its owner.
    /// </summary>
    /// <returns>What is wrong with the password; nothing when it was set.</returns>
    internal async Task<IReadOnlyList<string>> SetPasswordAsync(AppUser user, string password)
    {
        user.EmailConfirmed = true;
        // Both change the stamp; two people with one link meet at the concurrency stamp, and the second is told.
        var result = user.PasswordHash is null
            ? await users.AddPasswordAsync(user, password)
            : await ReplaceAsync(user, password);
        if (!result.Succeeded)
        {
            return [.. result.Errors.Select(x => x.Description)];
        }

        await sessions.EndAllAsync(user.Id);
        await limits.ForgetAsync(AttemptLimit.Passwords, user.Email!);
        return [];
    }

    private async Task<IdentityResult> ReplaceAsync(AppUser user, string password)
        => await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), password);
}
