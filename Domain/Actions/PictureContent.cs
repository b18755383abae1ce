using System.Buffers.Binary;
using System.Text;

namespace Portal.Domain.Actions;

/// <summary>What a picture is, from its first bytes. One format goes by several ends of its name.</summary>
internal static class PictureContent
{
    /// <summary>The brands of HEIF (ISO/IEC 23008-12), which cameras write into a picture: the first one, or among those that it is also like.</summary>
    private static readonly HashSet<string> Brands =
        new(StringComparer.Ordinal) { "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "heif", "mif1", "mif2", "msf1", "miaf", "MiHB", "MiHE" };

    /// <summary>Its media type; null where the content is not what the end of its name says.</summary>
    /// <param name="extension">With its dot, in capitals.</param>
    /// <param name="content">Can be sought in.</param>
    public static string? TypeOf(string extension, Stream content)
    {
        var head = Head(content);
        return extension switch
        {
            ".PNG" when head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) => "image/png",
            ".JPG" or ".JPEG" or ".JFIF" or ".JPE" or ".JFI" when head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => "image/jpeg",
            ".GIF" when head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) => "image/gif",
            ".WEBP" when head.StartsWith("RIFF"u8) && head[Math.Min(8, head.Length)..].StartsWith("WEBP"u8) => "image/webp",
            ".HEIC" or ".HEICS" when BrandsOf(head).Count > 0 => "image/heic",
            ".HEIF" or ".HEIFS" or ".HIF" when BrandsOf(head) is { Count: > 0 } brands => brands.Exists(b => b != "heif" && b.StartsWith("he", StringComparison.Ordinal)) ? "image/heic" : "image/heif",
            _ => null,
        };
    }

    /// <summary>The first bytes, enough for any of these.</summary>
    public static ReadOnlySpan<byte> Head(Stream content)
    {
        var head = new byte[2_048];
        content.Position = 0;
        return head.AsSpan(0, content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
    }

    /// <summary>The brands of HEIF in the box that begins the file: its length, "ftyp", a brand, a version, further brands.</summary>
    private static List<string> BrandsOf(ReadOnlySpan<byte> head)
    {
        var found = new List<string>();
        if (head.Length < 12 || !head[4..].StartsWith("ftyp"u8))
        {
            return found;
        }

        var end = (int)Math.Min((uint)head.Length, BinaryPrimitives.ReadUInt32BigEndian(head));
        for (var at = 8; at + 4 <= end; at += at == 8 ? 8 : 4)
        {
            var brand = Encoding.ASCII.GetString(head.Slice(at, 4));
            if (Brands.Contains(brand))
            {
                found.Add(brand);
            }
        }

        return found;
    }
}
