using System.Buffers;

namespace Portal.Workflows.Register.Staging;

/// <summary>The marks at the start of a file that tell its encoding.</summary>
internal static class ByteOrderMarks
{
    /// <summary>Whether the bytes begin with the mark of UTF-16 or UTF-32 (whose little-endian mark begins like UTF-16's).</summary>
    public static bool AreWide(ReadOnlySequence<byte> start)
    {
        Span<byte> first = stackalloc byte[4];
        var length = (int)Math.Min(4, start.Length);
        start.Slice(0, length).CopyTo(first);
        first = first[..length];
        return first.StartsWith(LittleEndian) || first.StartsWith(BigEndian) || first.StartsWith(BigEndian32);
    }

    private static ReadOnlySpan<byte> LittleEndian => [0xFF, 0xFE];

    private static ReadOnlySpan<byte> BigEndian => [0xFE, 0xFF];

    private static ReadOnlySpan<byte> BigEndian32 => [0, 0, 0xFE, 0xFF];
}
