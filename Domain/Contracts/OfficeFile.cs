using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Portal.Domain.Contracts;

/// <summary>
/// Looks into an Office Open XML file (.docx, .xlsx, .pptx) as ECMA-376 says: its relationships name the main part, its content types say
/// what that is. Names of parts are the writer's choice, and several programs write them with other cases, slashes or a prefix.
/// </summary>
internal static class OfficeFile
{
    /// <summary>The record that ends every zip file.</summary>
    private const int MinBytes = 22;

    /// <summary>What programs that send files put before the first part.</summary>
    private const int MaxPrefix = 1_024;

    private const int MaxParts = 5_000;
    private const long MaxUnpackedBytes = 200L * 1024 * 1024;

    /// <summary>What begins the files of Office before 2007, and those with a password, which are put into such a file.</summary>
    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>What it is. The stream can be sought in and stays open.</summary>
    public static OfficeContent Of(Stream content)
    {
        if (content.Length < MinBytes)
        {
            return OfficeContent.None; // in which the reader would look before the beginning
        }

        var head = new byte[MaxPrefix + 4];
        content.Position = 0;
        var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (head.AsSpan(0, read).StartsWith(Compound))
        {
            return IsOld(content) ? OfficeContent.Old : OfficeContent.Protected;
        }

        // The places that a zip file names count from its first byte or from what stands before it: some writers do this, some that.
        var start = head.AsSpan(0, read).IndexOf("PK\u0003\u0004"u8);
        return start < 0 ? OfficeContent.None : Package(content) ?? (start > 0 ? Package(Without(content, start)) : null) ?? OfficeContent.None;
    }

    /// <summary>Null where it cannot be read as a package.</summary>
    private static OfficeContent? Package(Stream content)
    {
        try
        {
            content.Position = 0;
            // Only the list of parts, relationships and content types are read, so a bomb has nothing to unpack into.
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            return zip.Entries.Count > MaxParts || zip.Entries.Any(e => e.Length is < 0 or > MaxUnpackedBytes) || zip.Entries.Sum(e => e.Length) > MaxUnpackedBytes
                ? OfficeContent.None
                : new OfficePackage(zip).Content();
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    private static MemoryStream Without(Stream content, int prefix)
    {
        var rest = new MemoryStream((int)content.Length - prefix);
        content.Position = prefix;
        content.CopyTo(rest);
        return rest;
    }

    /// <summary>A compound file lists its streams by name, in UTF-16; one with a password holds none of these.</summary>
    private static bool IsOld(Stream content)
    {
        content.Position = 0;
        using var all = new MemoryStream();
        content.CopyTo(all);
        var bytes = all.GetBuffer().AsSpan(0, (int)all.Length);
        foreach (var name in (string[])["WordDocument", "Workbook", "PowerPoint Document"])
        {
            if (bytes.IndexOf(Encoding.Unicode.GetBytes(name)) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
