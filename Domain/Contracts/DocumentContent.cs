namespace Portal.Domain.Contracts;

/// <summary>Whether an uploaded file is what it says: its content is looked at, not only its name.</summary>
public static class DocumentContent
{
    /// <summary>20 MB.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    public const int MaxNameLength = 150;

    /// <summary>The last place of the header, and the header.</summary>
    private const int PdfHead = 1_023 + 5;

    /// <summary>The format of the content.</summary>
    /// <exception cref="FileIsEmpty">Nothing in it.</exception>
    /// <exception cref="FileIsTooLarge">More than <see cref="MaxBytes"/>.</exception>
    /// <exception cref="FileIsNotADocument">Neither a PDF nor a Word document, or not the one its name says.</exception>
    /// <exception cref="FileHoldsMacros">A Word document with a program inside.</exception>
    /// <exception cref="FileFetchesPrograms">A Word document that fetches a template, an object or a frame.</exception>
    /// <exception cref="FileAsksForAPassword">A Word document that nobody can open without its password.</exception>
    /// <exception cref="FileIsAnOldDocument">A document that Word can save as one of ours.</exception>
    public static DocumentFormat Check(string name, byte[] content)
    {
        if (content.Length == 0)
        {
            throw new FileIsEmpty();
        }

        if (content.Length > MaxBytes)
        {
            throw new FileIsTooLarge();
        }

        return Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".PDF" when BeginsAsPdf(content) => DocumentFormat.Pdf,
            ".DOCX" => Docx(content),
            ".DOC" or ".DOT" or ".RTF" or ".ODT" => throw new FileIsAnOldDocument(),
            ".DOCM" or ".DOTM" => throw new FileHoldsMacros(),
            _ => throw new FileIsNotADocument(),
        };
    }

    /// <summary>
    /// Printers, mail programs and scanners put something of their own before a PDF: its header may stand anywhere in the first 1,024 bytes.
    /// Whether the rest can be opened is for a reader of PDFs to say.
    /// </summary>
    public static bool BeginsAsPdf(ReadOnlySpan<byte> content) => content[..Math.Min(content.Length, PdfHead)].IndexOf("%PDF-"u8) >= 0;

    /// <summary>The name without folders or characters that mean something to a header, a shell or a terminal.</summary>
    public static string CleanName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([.. last.Where(c => !char.IsControl(c) && !"\"<>|:*?;".Contains(c, StringComparison.Ordinal)
            && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)]).Trim();
        var extension = Path.GetExtension(clean);
        var stem = Path.GetFileNameWithoutExtension(clean);
        return (stem.Length == 0 ? "document" : Shortened(stem)) + extension;
    }

    private static string Shortened(string stem)
    {
        if (stem.Length <= MaxNameLength)
        {
            return stem;
        }

        // Never between the halves of a character such as an emoji: half of one cannot be stored.
        return stem[..(char.IsHighSurrogate(stem[MaxNameLength - 1]) ? MaxNameLength - 1 : MaxNameLength)];
    }

    private static DocumentFormat Docx(byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        return OfficeFile.Of(stream) switch
        {
            OfficeContent.Word => DocumentFormat.Docx,
            OfficeContent.Macros => throw new FileHoldsMacros(),
            OfficeContent.Fetches => throw new FileFetchesPrograms(),
            OfficeContent.Protected => throw new FileAsksForAPassword("Word document"),
            OfficeContent.Old => throw new FileIsAnOldDocument(),
            _ => throw new FileIsNotADocument(),
        };
    }
}
