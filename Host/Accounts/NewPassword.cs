using Microsoft.AspNetCore.Identity;
using Portal.Notifications.Accounts;
using Portal.Workflows.Accounts;

namespace Portal.Host.Accounts;

/// <summary>Gives an account another password, and tells its owner.</summary>
public sealed class NewPassword(UserManager<AppUser> users, TellOwner owner, AuditSource source)
{
    /// <summary>The new stamp that comes with it ends every one-time link of the account.</summary>
    /// <returns>What is wrong with the password; nothing when it is set.</returns>
    public async Task<IReadOnlyList<string>> SetAsync(AppUser user, string password)
    {
        foreach (var rules in users.PasswordValidators)
        {
            if (await rules.ValidateAsync(users, user, password) is { Succeeded: false } refused)
            {
                return [.. refused.Errors.Select(x => x.Description)];
            }
        }

        user.EmailConfirmed = true;
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        owner.OfNextSave(user, AccountNews.PasswordSet, source.IpAddress);
        var result = await users.UpdateSecurityStampAsync(user);
        return result.Succeeded ? [] : [.. result.Errors.Select(x => x.Description)];
    }
}
