using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Accounts;

/// <summary>Gives and takes the codes that carry a sign-in into a frame.</summary>
public sealed class FrameCodes(PortalDbContext db, TimeProvider clock)
{
    /// <summary>What nobody mistakes for another when they type it: no I, L, O and U.</summary>
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Fifty random bits.</summary>
    private const int Length = 10;

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(2);

    /// <summary>A new one, such as "4F7QK-02ZXM".</summary>
    /// <param name="session">The session of whoever asks.</param>
    /// <param name="userId">Their account.</param>
    /// <param name="stamp">Its security stamp.</param>
    /// <param name="providerRef">For whom they will act.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<string> GiveAsync(Guid session, Guid userId, string stamp, string providerRef, CancellationToken ct)
    {
        var code = RandomNumberGenerator.GetString(Letters, Length);
        var (hash, ends) = (Hash(code), clock.GetUtcNow() + Lasts);
        await db.Database.ExecuteSqlAsync(
            $"insert into frame_codes (code_hash, session_id, user_id, provider_ref, stamp, expires_at) values ({hash}, {session}, {userId}, {providerRef}, {stamp}, {ends})", ct);
        return code.Insert(Length / 2, "-");
    }

    /// <summary>Uses one up: whose it is, where it still works for this provider; else null.</summary>
    public async Task<Guid?> TakeAsync(string typed, string providerRef, CancellationToken ct)
    {
        var (hash, now) = (Hash(Plain(typed)), clock.GetUtcNow());
        // The delete is what two frames that send the same code race for: one of them gets its row.
        var taken = await db.Database.SqlQuery<Guid>(
            $"""
            with taken as (delete from frame_codes where code_hash = {hash} and provider_ref = {providerRef} and expires_at > {now} returning session_id, user_id, stamp)
            select t.user_id as "Value" from taken t
            join users u on u.id = t.user_id and coalesce(u.security_stamp, '') = t.stamp
            join sessions s on s.id = t.session_id and s.user_id = t.user_id and s.expires_at > {now}
            join memberships m on m.user_id = t.user_id and m.provider_ref = {providerRef}
            """).ToListAsync(ct);
        return taken is [var user] ? user : null;
    }

    /// <summary>As it was made, of what somebody copied or typed: small letters, other dashes and what looks like a digit.</summary>
    private static string Plain(string typed) => new([.. typed.ToUpperInvariant().Select(c => c switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        _ => c,
    }).Where(Letters.Contains)]);

    private static byte[] Hash(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));
}
