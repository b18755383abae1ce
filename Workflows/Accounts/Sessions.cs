using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Accounts;

/// <summary>The signed-in browsers. A session that is not here, or has run out, signs nobody in, on any host.</summary>
/// <remarks>Set-based statements: nothing here waits in the change tracker for somebody else's SaveChanges.</remarks>
public sealed class Sessions(PortalDbContext db, TimeProvider clock)
{
    /// <param name="key">The random key that the cookie carries; only its hash is kept.</param>
    public Task StartAsync(string key, Guid userId, byte[] ticket, DateTimeOffset expiresAt, CancellationToken ct = default)
    {
        var hash = Hash(key);
        var now = clock.GetUtcNow();
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into sessions (key_hash, user_id, ticket, started_at, expires_at)
            values ({hash}, {userId}, {ticket}, {now}, {expiresAt})
            """,
            ct);
    }

    /// <summary>The session of this key, or null when it ended.</summary>
    public Task<Session?> FindAsync(string key, CancellationToken ct = default)
    {
        var hash = Hash(key);
        var now = clock.GetUtcNow();
        return db.Sessions.AsNoTracking().FirstOrDefaultAsync(x => x.KeyHash == hash && x.ExpiresAt > now, ct);
    }

    /// <summary>Writes a later end or another content. A session that has been ended meanwhile stays ended.</summary>
    public Task RenewAsync(string key, byte[] ticket, DateTimeOffset expiresAt, CancellationToken ct = default)
    {
        var hash = Hash(key);
        return db.Sessions.Where(x => x.KeyHash == hash)
            .ExecuteUpdateAsync(x => x.SetProperty(s => s.Ticket, ticket).SetProperty(s => s.ExpiresAt, expiresAt), ct);
    }

    public Task EndAsync(string key, CancellationToken ct = default)
    {
        var hash = Hash(key);
        return db.Sessions.Where(x => x.KeyHash == hash).ExecuteDeleteAsync(ct);
    }

    /// <summary>Signs the person out everywhere.</summary>
    public Task EndAllAsync(Guid userId, CancellationToken ct = default)
        => db.Sessions.Where(x => x.UserId == userId).ExecuteDeleteAsync(ct);

    // The key is 256 random bits, so a plain hash cannot be reversed by guessing.
    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
