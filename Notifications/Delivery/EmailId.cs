using System.Security.Cryptography;
using System.Text;

namespace Portal.Notifications.Delivery;

/// <summary>
/// The id of what a job tells somebody: the same whenever it tells the same again (an older backup was put back, a host was killed at the
/// wrong moment), so that a letter is one row here, and one Message-ID to whoever got it before. A version 8 UUID.
/// </summary>
/// <remarks>It begins with a time, as version 7's do, and the rest is a part of a SHA-256.</remarks>
public static class EmailId
{
    /// <summary>Bytes of the time, in milliseconds.</summary>
    private const int Time = 6;

    private const int Length = 16;

    /// <param name="kind">Of the email.</param>
    /// <param name="reader">Who reads it.</param>
    /// <param name="because">The ids of what it tells, in any order; each begins with its time, and the last one's is the email's.</param>
    /// <param name="words">What tells several of one kind from each other, where there are such.</param>
    public static Guid Of(string kind, Guid reader, IEnumerable<Guid> because, string words = "")
    {
        var ids = because.Order().Select(id => id.ToByteArray(bigEndian: true)).ToList();
        return Make(ids[^1].AsSpan(0, Time), [.. ids.SelectMany(id => id), .. reader.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes($"{kind}\n{words}")]);
    }

    /// <summary>Of what is written once in some time, such as a week.</summary>
    /// <param name="kind">Of the email.</param>
    /// <param name="reader">Who reads it.</param>
    /// <param name="first">The first day of that time.</param>
    public static Guid Of(string kind, Guid reader, DateOnly first)
        => Of(kind, reader, [Guid.CreateVersion7(new DateTimeOffset(first, TimeOnly.MinValue, TimeSpan.Zero)).Beginning()]);

    /// <summary>Its time alone.</summary>
    private static Guid Beginning(this Guid id) => Make(id.ToByteArray(bigEndian: true).AsSpan(0, Time), []);

    private static Guid Make(ReadOnlySpan<byte> time, byte[] from)
    {
        Span<byte> bytes = SHA256.HashData(from).AsSpan(0, Length);
        time.CopyTo(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80); // version 8
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80); // RFC 9562's variant
        return new Guid(bytes, bigEndian: true);
    }
}
