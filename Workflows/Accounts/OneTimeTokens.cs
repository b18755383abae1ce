using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Audit;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Accounts;

/// <summary>Gives, finds and uses up what opens an account once.</summary>
public sealed class OneTimeTokens(PortalDbContext db, AuditTrail audit, TimeProvider clock)
{
    private const int Bytes = 32;

    /// <summary>A new one, which works once the caller has saved it with its other changes.</summary>
    public string Give(AppUser user, OneTimePurpose purpose)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        var now = clock.GetUtcNow();
        db.Add(new OneTimeToken
        {
            Hash = HashOf(token),
            Id = Guid.CreateVersion7(now),
            UserId = user.Id,
            Purpose = purpose,
            Stamp = user.SecurityStamp ?? "",
            MadeAt = now,
            ExpiresAt = now + LifeOf(purpose),
        });
        return token;
    }

    /// <summary>A new one, saved.</summary>
    public async Task<string> GiveNowAsync(AppUser user, OneTimePurpose purpose, CancellationToken ct)
    {
        var token = Give(user, purpose);
        await db.SaveChangesAsync(ct);
        return token;
    }

    /// <summary>Whose account it opens; null where it opens none (any more).</summary>
    public Task<Guid?> FindAsync(string token, OneTimePurpose purpose, CancellationToken ct) => Working(token, purpose).Select(t => (Guid?)t.UserId).SingleOrDefaultAsync(ct);

    /// <summary>Uses it up, if it works still and what it was for is done; of two who use it at once, the second finds it used.</summary>
    /// <param name="token">As it was given.</param>
    /// <param name="purpose">For what.</param>
    /// <param name="andThen">What it opens; false: it was not done, and the token works on.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>False: it did not work, or was not done.</returns>
    public async Task<bool> UseAsync(string token, OneTimePurpose purpose, Func<Task<bool>> andThen, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await Working(token, purpose).ExecuteUpdateAsync(t => t.SetProperty(x => x.UsedAt, now), ct) == 0 || !await andThen())
        {
            return false;
        }

        await transaction.CommitAsync(ct);
        return true;
    }

    /// <summary>The links to somebody's account that would work still, the newest first.</summary>
    public Task<List<OpenLink>> LinksOfAsync(Guid user, CancellationToken ct)
        => Working().Where(t => t.UserId == user && t.Purpose != OneTimePurpose.SecondStep).OrderByDescending(t => t.MadeAt).Take(100)
            .Select(t => new OpenLink(t.Id, t.Purpose, t.MadeAt, t.ExpiresAt)).ToListAsync(ct);

    /// <summary>Takes one back; whether it worked until now.</summary>
    /// <param name="by">Who does it, for the audit list.</param>
    /// <param name="user">Whose account it opens.</param>
    /// <param name="email">Its address.</param>
    /// <param name="id">Which link.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<bool> WithdrawAsync(AuditedBy by, Guid user, string email, Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var withdrawn = await Working().Where(t => t.UserId == user && t.Id == id).ExecuteUpdateAsync(t => t.SetProperty(x => x.WithdrawnAt, now), ct) > 0;
        if (withdrawn)
        {
            await audit.RecordAsync(AuditKind.LinkWithdrawn, by, email, detail: null, ct);
        }

        await transaction.CommitAsync(ct);
        return withdrawn;
    }

    private IQueryable<OneTimeToken> Working(string token, OneTimePurpose purpose)
    {
        var hash = HashOf(token);
        return Working().Where(t => t.Hash == hash && t.Purpose == purpose);
    }

    private IQueryable<OneTimeToken> Working()
    {
        var now = clock.GetUtcNow();
        return db.Set<OneTimeToken>().Where(t => t.ExpiresAt > now && t.UsedAt == null && t.WithdrawnAt == null && db.Users.Any(u => u.Id == t.UserId && (u.SecurityStamp ?? "") == t.Stamp));
    }

    private static TimeSpan LifeOf(OneTimePurpose purpose) => purpose switch
    {
        OneTimePurpose.PasswordReset => TimeSpan.FromHours(1),
        OneTimePurpose.Invitation => TimeSpan.FromDays(7),
        _ => TimeSpan.FromMinutes(5),
    };

    // The token is 256 random bits, so a plain hash cannot be reversed by guessing.
    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
