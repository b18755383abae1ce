using System.Buffers;
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
    private const int Usual = 1024;
    private const int IdLength = 16;

    public static byte[] Of(JournalEntry entry)
    {
        var hashed = new ArrayBufferWriter<byte>(Usual);
        hashed.Write(entry.PreviousHash);
        Add(hashed, entry.InstanceId);
        Add(hashed, entry.Seq);
        Add(hashed, entry.At.UtcTicks / TimeSpan.TicksPerMicrosecond);
        Add(hashed, entry.Move);
        Add(hashed, entry.From);
        Add(hashed, entry.To);
        Add(hashed, entry.UserId);
        Add(hashed, entry.UserName);
        Add(hashed, entry.Organisation);
        Add(hashed, entry.ProviderRef);
        Add(hashed, entry.Words);
        Add(hashed, entry.Data);
        Add(hashed, entry.RequestId);
        return SHA256.HashData(hashed.WrittenSpan);
    }

    private static void Add(ArrayBufferWriter<byte> hashed, string? text)
    {
        Add(hashed, text is null ? -1L : Encoding.UTF8.GetByteCount(text));
        if (text is not null)
        {
            Encoding.UTF8.GetBytes(text, hashed);
        }
    }

    private static void Add(ArrayBufferWriter<byte> hashed, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(hashed.GetSpan(sizeof(long)), number);
        hashed.Advance(sizeof(long));
    }

    private static void Add(ArrayBufferWriter<byte> hashed, Guid? id)
    {
        Add(hashed, id is null ? -1L : IdLength);
        if (id is { } value)
        {
            value.TryWriteBytes(hashed.GetSpan(IdLength), bigEndian: true, out var written);
            hashed.Advance(written);
        }
    }
}
