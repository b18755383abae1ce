using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Accounts;

/// <summary>The signed-in browsers. A session that is not here, or has run out, signs nobody in, on any host.</summary>
/// <remarks>Set-based statements: nothing here waits in the change tracker for somebody else's SaveChanges.</remarks>
public sealed class Sessions(PortalDbContext db, TimeProvider clock)
{
    private const int MaxUserAgent = 300;

    /// <param name="key">The random key that the cookie carries; only its hash is kept.</param>
    /// <param name="session">The rest of it.</param>
    /// <param name="ct">Stops it.</param>
    public Task StartAsync(string key, StartedSession session, CancellationToken ct = default)
    {
        var hash = Hash(key);
        var now = clock.GetUtcNow();
        var agent = session.UserAgent is null ? null : UserText.Cut(session.UserAgent, MaxUserAgent);
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into sessions (key_hash, id, user_id, ticket, started_at, expires_at, seen_at, ip_address, user_agent)
            values ({hash}, {session.Id}, {session.UserId}, {session.Ticket}, {now}, {session.ExpiresAt}, {now}, {session.IpAddress}, {agent})
            """,
            ct);
    }

    /// <summary>Where somebody is signed in, the latest used first.</summary>
    public Task<List<SessionRow>> OfAsync(Guid userId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Sessions.Where(s => s.UserId == userId && s.ExpiresAt > now).OrderByDescending(s => s.SeenAt).Take(100)
            .Select(s => new SessionRow(s.Id, s.StartedAt, s.SeenAt, s.IpAddress, s.UserAgent)).ToListAsync(ct);
    }

    /// <summary>Ends one of somebody's own sessions; whether there was one.</summary>
    public async Task<bool> EndAsync(Guid userId, Guid session, CancellationToken ct)
        => await db.Sessions.Where(s => s.UserId == userId && s.Id == session).ExecuteDeleteAsync(ct) > 0;

    /// <summary>Signs the person out everywhere else; returns how many sessions that ended.</summary>
    public Task<int> EndOthersAsync(Guid userId, Guid current, CancellationToken ct)
        => db.Sessions.Where(s => s.UserId == userId && s.Id != current).ExecuteDeleteAsync(ct);

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
        var now = clock.GetUtcNow();
        return db.Sessions.Where(x => x.KeyHash == hash)
            .ExecuteUpdateAsync(x => x.SetProperty(s => s.Ticket, ticket).SetProperty(s => s.ExpiresAt, expiresAt).SetProperty(s => s.SeenAt, now), ct);
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
