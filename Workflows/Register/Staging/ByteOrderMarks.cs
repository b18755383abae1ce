using System.Buffers;
using System.IO.Pipelines;

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

    /// <summary>Leaves out the marks of UTF-8: programs that put files together leave several of them.</summary>
    public static async Task SkipAsync(PipeReader bytes, CancellationToken ct)
    {
        while (true)
        {
            var start = (await bytes.ReadAtLeastAsync(3, ct)).Buffer;
            if (!IsUtf8(start))
            {
                bytes.AdvanceTo(start.Start);
                return;
            }

            bytes.AdvanceTo(start.GetPosition(3));
        }
    }

    private static bool IsUtf8(ReadOnlySequence<byte> start)
    {
        Span<byte> first = stackalloc byte[3];
        if (start.Length < 3)
        {
            return false;
        }

        start.Slice(0, 3).CopyTo(first);
        return first.SequenceEqual(Utf8);
    }

    private static ReadOnlySpan<byte> Utf8 => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> LittleEndian => [0xFF, 0xFE];

    private static ReadOnlySpan<byte> BigEndian => [0xFE, 0xFF];

    private static ReadOnlySpan<byte> BigEndian32 => [0, 0, 0xFE, 0xFF];
}
