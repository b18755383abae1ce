using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Accounts;

namespace Portal.Workflows.Persistence.Encryption;

/// <summary>
/// Brings whatever opens an account under the first of the keys: what an earlier version stored in clear, and what another key encrypted. Done at each start, before anything
/// is read; it finds nothing to do unless the version or the key is new.
/// </summary>
public sealed class EncryptStored(PortalDbContext db, EncryptionKeys keys, TimeProvider clock)
{
    /// <summary>An advisory lock of our own ("encrypt" in ASCII): hosts that start together do it once.</summary>
    private const long Lock = 0x656E6372797074;

    /// <exception cref="EncryptionKeyIsMissing">Nothing was changed.</exception>
    public async Task RunAsync(CancellationToken ct = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", ct);
        var used = await db.Set<UsedKey>().ToListAsync(ct);
        if (used.Find(k => !keys.Has(k.Id)) is { } missing)
        {
            throw new EncryptionKeyIsMissing(missing.Id);
        }

        // Even where only the current key is told: another host may have gone on with the one before until it was started anew.
        await TokensAsync(ct);
        await DataProtectionAsync(ct);
        await EmailsAsync(ct);
        db.RemoveRange(used.Where(k => k.Id != keys.Current.Id));
        if (!used.Exists(k => k.Id == keys.Current.Id))
        {
            db.Add(new UsedKey { Id = keys.Current.Id, Since = clock.GetUtcNow() });
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }

    private async Task TokensAsync(CancellationToken ct)
    {
        var stored = await db.UserTokens.Where(t => (t.Name == UserSecrets.KeyName || t.Name == UserSecrets.CodesName) && !t.Value!.StartsWith(keys.Prefix)).ToListAsync(ct);
        foreach (var token in stored)
        {
            token.Value = token.Name == UserSecrets.KeyName
                ? Anew(EncryptionPurpose.AuthenticatorKey, UserSecrets.Of(token.UserId), token.Value!, clear => clear)
                : Anew(EncryptionPurpose.RecoveryCodes, UserSecrets.Of(token.UserId), token.Value!, UserSecrets.HashedCodes);
        }
    }

    private async Task DataProtectionAsync(CancellationToken ct)
    {
        foreach (var key in await db.DataProtectionKeys.Where(k => !k.Xml.StartsWith(keys.Prefix)).ToListAsync(ct))
        {
            key.Xml = Anew(EncryptionPurpose.DataProtectionKey, key.FriendlyName, key.Xml, clear => clear);
        }
    }

    private async Task EmailsAsync(CancellationToken ct)
    {
        foreach (var email in await db.Emails.Where(e => e.IsSecret && e.Text != "" && !e.Text.StartsWith(keys.Prefix)).ToListAsync(ct))
        {
            (EncryptionKeys.IsEncrypted(email.Text) ? email.Decrypted(keys) : email).Encrypted(keys);
        }
    }

    private string Anew(EncryptionPurpose purpose, string of, string stored, Func<string, string> take)
        => keys.Encrypt(purpose, of, EncryptionKeys.IsEncrypted(stored) ? keys.Decrypt(purpose, of, stored) : take(stored));
}
