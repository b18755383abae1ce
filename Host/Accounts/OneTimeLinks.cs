using Microsoft.AspNetCore.Identity;
using Portal.Workflows.Accounts;
using Portal.Workflows.Audit;

namespace Portal.Host.Accounts;

/// <summary>Links that let whoever holds them set the account's password, once.</summary>
public sealed class OneTimeLinks(UserManager<AppUser> users, NewPassword passwords, OneTimeTokens tokens, Sessions sessions, AttemptLimits limits)
{
    /// <summary>The path of a link for a forgotten password; works for 1 hour, once the account is saved.</summary>
    public Task<string> ResetPathAsync(AppUser user) => Task.FromResult(AccountLinks.ResetPassword(tokens.Give(user, OneTimePurpose.PasswordReset)));

    /// <summary>The path of an invitation; works for 7 days, once the account is saved.</summary>
    public Task<string> InvitationPathAsync(AppUser user) => Task.FromResult(AccountLinks.AcceptInvitation(tokens.Give(user, OneTimePurpose.Invitation)));

    /// <summary>Those to somebody's account that would work still.</summary>
    public async Task<IReadOnlyList<OpenLink>> OfAsync(Guid user, CancellationToken ct) => await tokens.LinksOfAsync(user, ct);

    /// <summary>Takes one back; whether it worked until now.</summary>
    public Task<bool> WithdrawAsync(AuditedBy by, Guid user, string email, Guid link, CancellationToken ct) => tokens.WithdrawAsync(by, user, email, link, ct);

    /// <summary>The account of a link that works still, or null.</summary>
    internal async Task<AppUser?> OpenAsync(OneTimePurpose purpose, string? token, CancellationToken ct)
        => token is { Length: > 0 } && await tokens.FindAsync(token, purpose, ct) is { } id ? await users.FindByIdAsync(id.ToString()) : null;

    /// <summary>
    /// Sets the password of an account whose link was opened: the link is used up, every session of the account ends,
    /// and a lock-out is lifted, since whoever reads its mailbox is its owner.
    /// </summary>
    /// <returns>What is wrong with the password; nothing when it was set; null where the link was used meanwhile.</returns>
    internal async Task<IReadOnlyList<string>?> SetPasswordAsync(OneTimePurpose purpose, string token, AppUser user, string password, CancellationToken ct)
    {
        IReadOnlyList<string>? problems = null;
        await tokens.UseAsync(token, purpose, SetAsync, ct);
        return problems;

        async Task<bool> SetAsync()
        {
            problems = await passwords.SetAsync(user, password);
            if (problems.Count > 0)
            {
                return false;
            }

            await sessions.EndAllAsync(user.Id, ct);
            await limits.ForgetAsync(AttemptLimit.Passwords, user.Email!, ct);
            return true;
        }
    }
}
