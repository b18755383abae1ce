using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Portal.Host.Search;

/// <summary>
/// What somebody typed to find a person, sealed for an address: nobody reads a child's name there, and Back and Reload find the same again.
/// Only whoever typed it opens it, for as long as a morning's work.
/// </summary>
public sealed class SealedWords(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(4);
    private readonly IDataProtector protector = protection.CreateProtector("Portal.SealedWords");

    /// <summary>Whether it looks as what <see cref="Seal"/> made: data protection begins so.</summary>
    public static bool IsSealed(string? words) => words?.StartsWith("CfDJ8", StringComparison.Ordinal) == true;

    public string Seal(Guid user, string words)
        => protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{user:N}|{(clock.GetUtcNow() + Lasts).UtcTicks}|{words}"));

    /// <summary>Null where it is somebody else's, too old, or was never sealed here.</summary>
    public string? Open(Guid user, string? sealedWords)
    {
        try
        {
            return !string.IsNullOrEmpty(sealedWords) && protector.Unprotect(sealedWords).Split('|', 3) is [var of, var until, var words]
                && of == user.ToString("N", CultureInfo.InvariantCulture) && long.Parse(until, CultureInfo.InvariantCulture) > clock.GetUtcNow().UtcTicks
                    ? words
                    : null;
        }
        catch (CryptographicException)
        {
            return null; // not ours
        }
    }
}
