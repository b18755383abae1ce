using System.Text;
using Portal.Domain.Contracts;

namespace Portal.Domain.Actions;

/// <summary>Whether a file that somebody attaches is what its name says: its content is looked at, and never held whole.</summary>
public static class AttachmentContent
{
    /// <summary>10 MB.</summary>
    public const long MaxBytes = 10L * 1024 * 1024;

    /// <summary>Files of one post.</summary>
    public const int MaxFiles = 5;

    /// <summary>What a file chooser offers.</summary>
    public const string Accept = ".pdf,.png,.jpg,.jpeg,.gif,.webp,.heic,.docx,.xlsx,.pptx";

    /// <summary>What a telephone's camera writes into a picture of its own format.</summary>
    private static readonly string[] Brands = ["heic", "heix", "mif1", "msf1", "heim", "heis"];

    private const string Office = "application/vnd.openxmlformats-officedocument.";

    /// <summary>Its media type, from the content.</summary>
    /// <param name="name">As it was uploaded.</param>
    /// <param name="content">Can be sought in; left at its beginning.</param>
    /// <exception cref="AttachmentIsRefused">It is empty, too large, of another kind, or contains macros.</exception>
    public static string TypeOf(string name, Stream content)
    {
        if (content.Length is 0 or > MaxBytes)
        {
            throw new AttachmentIsRefused(name, content.Length == 0 ? "is empty" : "must be 10 MB or smaller");
        }

        var type = Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".PDF" when Begins(content, "%PDF-"u8) && Ends(content, "%%EOF"u8) => "application/pdf",
            ".PNG" when Begins(content, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) => "image/png",
            ".JPG" or ".JPEG" when Begins(content, [0xFF, 0xD8, 0xFF]) => "image/jpeg",
            ".GIF" when Begins(content, "GIF87a"u8) || Begins(content, "GIF89a"u8) => "image/gif",
            ".WEBP" when Begins(content, "RIFF"u8) && Begins(content, "WEBP"u8, from: 8) => "image/webp",
            ".HEIC" when Begins(content, "ftyp"u8, from: 4) && Brands.Any(b => Begins(content, Encoding.ASCII.GetBytes(b), from: 8)) => "image/heic",
            ".DOCX" when Holds(name, content, "word/document.xml") => Office + "wordprocessingml.document",
            ".XLSX" when Holds(name, content, "xl/workbook.xml") => Office + "spreadsheetml.sheet",
            ".PPTX" when Holds(name, content, "ppt/presentation.xml") => Office + "presentationml.presentation",
            _ => throw new AttachmentIsRefused(name, "must be a PDF, a picture (.png, .jpg, .gif, .webp, .heic) or an Office document (.docx, .xlsx, .pptx), and its content what its name says"),
        };
        content.Position = 0;
        return type;
    }

    private static bool Begins(Stream content, ReadOnlySpan<byte> with, int from = 0)
    {
        Span<byte> head = stackalloc byte[8];
        content.Position = from;
        var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head[..read].StartsWith(with);
    }

    private static bool Ends(Stream content, ReadOnlySpan<byte> with)
    {
        var tail = new byte[Math.Min(content.Length, 2048)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        return tail.AsSpan().IndexOf(with) >= 0;
    }

    private static bool Holds(string name, Stream content, string mainPart)
    {
        try
        {
            content.Position = 0;
            return OfficeFile.Has(content, mainPart);
        }
        catch (FileHoldsMacros)
        {
            throw new AttachmentIsRefused(name, "contains macros. Save it without them");
        }
    }
}
