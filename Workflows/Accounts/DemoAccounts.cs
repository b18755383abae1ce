using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Audit;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Accounts;

/// <summary>Gives the people of the demo data a password and limits, so that a newcomer can sign in as any of them and go the whole way.</summary>
public sealed class DemoAccounts(PortalDbContext db, AuditTrail audit)
{
    /// <returns>How many of these accounts had no password and got this one.</returns>
    public Task<int> SetPasswordAsync(IEnumerable<string> emails, string passwordHash, CancellationToken ct = default)
    {
        var theirs = emails.Select(EmailAddress.Normalise).ToList();
        return db.Users.Where(x => x.PasswordHash == null && theirs.Contains(x.NormalizedEmail!))
            .ExecuteUpdateAsync(x => x.SetProperty(u => u.PasswordHash, passwordHash).SetProperty(u => u.EmailConfirmed, true), ct);
    }

    /// <summary>Gives a demo person limits, where nobody has set any.</summary>
    public async Task SetLimitsAsync(string email, Limits limits, CancellationToken ct = default)
    {
        var key = EmailAddress.Normalise(email);
        foreach (var kind in Enum.GetValues<LimitKind>().Where(k => limits.Of(k).IsSet))
        {
            var set = await db.Database.ExecuteSqlAsync(
                $"""
                insert into user_limits (user_id, kind, pounds)
                select id, {kind.ToString()}, {limits.Of(kind).Pounds} from users where normalized_email = {key}
                on conflict do nothing
                """,
                ct);
            if (set > 0)
            {
                await audit.RecordAsync(AuditKind.LimitSet, AuditedBy.Stranger(null) with { Name = "The portal" }, email, $"Limit for {kind.Doing()}: {limits.Of(kind)}, with the demo data", ct);
            }
        }
    }
}
