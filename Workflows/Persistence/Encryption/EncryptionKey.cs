using System.Security.Cryptography;
using System.Text;

namespace Portal.Workflows.Persistence.Encryption;

/// <summary>256 random bits that the database does not hold. Each purpose has a key of its own derived from them (HKDF).</summary>
public sealed class EncryptionKey
{
    private const int Bytes = 32;
    private const int IdBytes = 4;
    private readonly byte[] secret;

    private EncryptionKey(byte[] secret)
    {
        this.secret = secret;
        Id = Convert.ToHexStringLower(Derive("id", IdBytes));
    }

    /// <summary>Stands before what was encrypted with it, and tells nothing of the key.</summary>
    public string Id { get; }

    /// <param name="base64">32 bytes, as <c>openssl rand -base64 32</c> writes them.</param>
    /// <returns>Null where it is not such a key.</returns>
    public static EncryptionKey? Parse(string base64)
    {
        var bytes = new byte[Bytes + 1];
        return Convert.TryFromBase64String(base64.Trim(), bytes, out var length) && length == Bytes ? new(bytes[..Bytes]) : null;
    }

    /// <summary>A new one, as <see cref="Parse"/> reads it.</summary>
    public static string Random() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    internal byte[] For(string purpose) => Derive($"for {purpose}", Bytes);

    private byte[] Derive(string info, int length) => HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, length, info: Encoding.UTF8.GetBytes($"portal {info}"));
}
