using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Accounts;

/// <summary>
/// Counts attempts per email address, known or not, by one and the same statement: so neither the answer nor the time
/// that it takes tells whether an account has the address.
/// </summary>
public sealed class AttemptLimits(PortalDbContext db, TimeProvider clock)
{
    /// <summary>
    /// Counts one attempt before it is made, so that many at once cannot slip through between looking and counting.
    /// </summary>
    public async Task<Attempt> TakeAsync(AttemptLimit limit, string email, CancellationToken ct = default)
    {
        var key = Key(limit, email);
        var now = clock.GetUtcNow();
        var rested = now + limit.Rest;
        var counts = await db.Database.SqlQuery<int>(
            $"""
            insert into attempt_counts as a (key_hash, count, expires_at) values ({key}, 1, {rested})
            on conflict (key_hash) do update set
                count = case when a.expires_at <= {now} then 1 else least(a.count + 1, {limit.Most + 1}) end,
                expires_at = case when a.expires_at > {now} and a.count >= {limit.Most} then a.expires_at else {rested} end
            returning count
            """).ToListAsync(ct);
        return new Attempt(IsAllowed: counts[0] <= limit.Most, IsLast: counts[0] >= limit.Most);
    }

    /// <summary>The attempt succeeded: what failed before is forgotten.</summary>
    public Task ForgetAsync(AttemptLimit limit, string email, CancellationToken ct = default)
    {
        var key = Key(limit, email);
        return db.AttemptCounts.Where(x => x.KeyHash == key).ExecuteDeleteAsync(ct);
    }

    private static byte[] Key(AttemptLimit limit, string email)
        => SHA256.HashData(Encoding.UTF8.GetBytes($"{limit.Name}:{EmailAddress.Normalise(email)}"));
}
