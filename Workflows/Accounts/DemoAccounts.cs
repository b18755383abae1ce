using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Accounts;

/// <summary>Gives the people of the demo data a password, so that a newcomer can sign in as any of them.</summary>
public sealed class DemoAccounts(PortalDbContext db)
{
    /// <returns>How many of these accounts had no password and got this one.</returns>
    public Task<int> SetPasswordAsync(IEnumerable<string> emails, string passwordHash, CancellationToken ct = default)
    {
        var theirs = emails.Select(EmailAddress.Normalise).ToList();
        return db.Users.Where(x => x.PasswordHash == null && theirs.Contains(x.NormalizedEmail!))
            .ExecuteUpdateAsync(x => x.SetProperty(u => u.PasswordHash, passwordHash).SetProperty(u => u.EmailConfirmed, true), ct);
    }
}
