using System.Buffers;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Workflows.Persistence.Encryption;

/// <summary>
/// Encrypts what opens an account, before it is stored (AES-256-GCM): whoever gets a copy of the database gets nothing that signs them in. What is stored says by which key;
/// the first key encrypts, the others still decrypt.
/// </summary>
public sealed class EncryptionKeys
{
    private const string Format = "enc1:";
    private const int MarkBytes = 4;
    private readonly Dictionary<string, EncryptionKey> byId;
    private readonly ConcurrentDictionary<(string Key, string Purpose), byte[]> derived = new();

    /// <param name="keys">At least one, the current one first.</param>
    public EncryptionKeys(IReadOnlyList<EncryptionKey> keys)
    {
        Current = keys[0];
        byId = keys.DistinctBy(k => k.Id).ToDictionary(k => k.Id, StringComparer.Ordinal);
    }

    public EncryptionKey Current { get; }

    /// <summary>What everything begins with that is encrypted with <see cref="Current"/>.</summary>
    public string Prefix => $"{Format}{Current.Id}:";

    public bool Has(string keyId) => byId.ContainsKey(keyId);

    public static bool IsEncrypted(string stored) => stored.StartsWith(Format, StringComparison.Ordinal);

    /// <param name="purpose">What it is.</param>
    /// <param name="of">Whose: moved to another row, it can no longer be read.</param>
    /// <param name="text">What nobody reads in the database.</param>
    public string Encrypt(EncryptionPurpose purpose, string of, string text)
    {
        var clear = Encoding.UTF8.GetBytes(text);
        var bytes = new byte[Nonce.Length + Tag.Length + clear.Length];
        RandomNumberGenerator.Fill(bytes.AsSpan(Nonce.Place));
        using var aes = Cipher(Current, purpose);
        aes.Encrypt(bytes.AsSpan(Nonce.Place), clear, bytes.AsSpan(Content), bytes.AsSpan(Tag.Place), Bound(purpose, of));
        return Prefix + Base64Url.EncodeToString(bytes);
    }

    /// <exception cref="CryptographicException">It is not what was encrypted for this, or its key is not here.</exception>
    public string Decrypt(EncryptionPurpose purpose, string of, string stored)
    {
        if (!IsEncrypted(stored) || stored.Split(':') is not [_, var id, var text] || !byId.TryGetValue(id, out var key))
        {
            throw new CryptographicException("This was not encrypted with a key that this host has.");
        }

        var bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        if (Base64Url.DecodeFromChars(text, bytes, out _, out var length) != OperationStatus.Done || length < Nonce.Length + Tag.Length)
        {
            throw new CryptographicException("This was cut short.");
        }

        Array.Resize(ref bytes, length);
        var clear = new byte[bytes.Length - Nonce.Length - Tag.Length];
        using var aes = Cipher(key, purpose);
        aes.Decrypt(bytes.AsSpan(Nonce.Place), bytes.AsSpan(Content), bytes.AsSpan(Tag.Place), clear, Bound(purpose, of));
        return Encoding.UTF8.GetString(clear);
    }

    /// <summary>Eight characters by which the same text is known again: without the key nobody finds out the text by trying.</summary>
    public string Mark(EncryptionPurpose purpose, string text)
        => Convert.ToHexStringLower(HMACSHA256.HashData(KeyFor(Current, purpose), Encoding.UTF8.GetBytes(text)).AsSpan(0, MarkBytes));

    private static (Range Place, int Length) Nonce => (..12, 12);

    private static (Range Place, int Length) Tag => (12..28, 16);

    private static Range Content => 28..;

    private static byte[] Bound(EncryptionPurpose purpose, string of) => Encoding.UTF8.GetBytes($"{purpose}\n{of}");

    private AesGcm Cipher(EncryptionKey key, EncryptionPurpose purpose)
        => new(KeyFor(key, purpose), Tag.Length);

    private byte[] KeyFor(EncryptionKey key, EncryptionPurpose purpose) => derived.GetOrAdd((key.Id, purpose.ToString()), k => key.For(k.Purpose));
}
