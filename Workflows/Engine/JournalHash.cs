using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Workflows.Engine;

/// <summary>
/// SHA-256 over the hash of the previous entry and every field of this one, each with its length before it, so that no
/// two different entries read the same. Times count in microseconds, as Postgres keeps them.
/// </summary>
public static class JournalHash
{
    public static byte[] Of(JournalEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(entry.PreviousHash);
        Add(hash, entry.InstanceId.ToByteArray(bigEndian: true));
        Add(hash, entry.Seq);
        Add(hash, entry.At.UtcTicks / TimeSpan.TicksPerMicrosecond);
        Add(hash, entry.Move);
        Add(hash, entry.From);
        Add(hash, entry.To);
        Add(hash, entry.UserId?.ToByteArray(bigEndian: true));
        Add(hash, entry.UserName);
        Add(hash, entry.Organisation);
        Add(hash, entry.ProviderRef);
        Add(hash, entry.Words);
        Add(hash, entry.Data);
        Add(hash, entry.RequestId?.ToByteArray(bigEndian: true));
        return hash.GetHashAndReset();
    }

    private static void Add(IncrementalHash hash, string? text) => Add(hash, text is null ? null : Encoding.UTF8.GetBytes(text));

    private static void Add(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static void Add(IncrementalHash hash, byte[]? bytes)
    {
        Add(hash, bytes?.Length ?? -1L);
        hash.AppendData(bytes ?? []);
    }
}
