using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Portal.Workflows.Persistence;
using Portal.Workflows.Persistence.Encryption;

namespace Portal.Workflows.Accounts;

/// <summary>Accounts as Identity stores them, but for what a second step rests on: the authenticator's key is encrypted, recovery codes are hashed and the hashes encrypted.</summary>
public sealed class UserSecrets(PortalDbContext db, EncryptionKeys keys, IdentityErrorDescriber? describer = null)
    : UserOnlyStore<AppUser, PortalDbContext, Guid>(db, describer)
{
    /// <summary>As Identity names them.</summary>
    internal const string KeyName = "AuthenticatorKey";

    internal const string CodesName = "RecoveryCodes";

    /// <summary>Identity's own name of whoever gave such a token.</summary>
    private const string Own = "[AspNetUserStore]";

    public override async Task<string?> GetTokenAsync(AppUser user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        var stored = await base.GetTokenAsync(user, loginProvider, name, cancellationToken);
        return string.IsNullOrEmpty(stored) || PurposeOf(loginProvider, name) is not { } purpose ? stored : keys.Decrypt(purpose, Of(user.Id), stored);
    }

    public override Task SetTokenAsync(AppUser user, string loginProvider, string name, string? value, CancellationToken cancellationToken)
    {
        var stored = string.IsNullOrEmpty(value) || PurposeOf(loginProvider, name) is not { } purpose ? value : keys.Encrypt(purpose, Of(user.Id), value);
        return base.SetTokenAsync(user, loginProvider, name, stored, cancellationToken);
    }

    public override Task ReplaceCodesAsync(AppUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
        => base.ReplaceCodesAsync(user, recoveryCodes.Select(Hash), cancellationToken);

    public override Task<bool> RedeemCodeAsync(AppUser user, string code, CancellationToken cancellationToken) => base.RedeemCodeAsync(user, Hash(code), cancellationToken);

    /// <summary>Whose they are.</summary>
    internal static string Of(Guid user) => user.ToString("N");

    /// <summary>Codes of a version that stored them as they are.</summary>
    internal static string HashedCodes(string codes) => string.Join(';', codes.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Hash));

    private static EncryptionPurpose? PurposeOf(string provider, string name) => (provider, name) switch
    {
        (Own, KeyName) => EncryptionPurpose.AuthenticatorKey,
        (Own, CodesName) => EncryptionPurpose.RecoveryCodes,
        _ => null,
    };

    private static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
