using Portal.Domain.Contracts;

namespace Portal.Domain.Actions;

/// <summary>Whether a file that somebody attaches is what its name says: its content is looked at.</summary>
public static class AttachmentContent
{
    /// <summary>10 MB.</summary>
    public const long MaxBytes = 10L * 1024 * 1024;

    /// <summary>Files of one post.</summary>
    public const int MaxFiles = 5;

    /// <summary>What a file chooser offers.</summary>
    public const string Accept = ".pdf,.png,.jpg,.jpeg,.jfif,.gif,.webp,.heic,.heif,.docx,.xlsx,.pptx";

    private const string Office = "application/vnd.openxmlformats-officedocument.";

    /// <summary>Its media type, from the content.</summary>
    /// <param name="name">As it was uploaded.</param>
    /// <param name="content">Can be sought in; left at its beginning.</param>
    /// <exception cref="AttachmentIsRefused">It is empty, too large, of another kind, cannot be opened, or contains or fetches programs.</exception>
    public static string TypeOf(string name, Stream content)
    {
        if (content.Length is 0 or > MaxBytes)
        {
            throw new AttachmentIsRefused(name, content.Length == 0 ? "is empty" : "must be 10 MB or smaller");
        }

        var type = Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".PDF" when DocumentContent.BeginsAsPdf(PictureContent.Head(content)) => "application/pdf",
            ".DOCX" when IsOffice(name, content, OfficeContent.Word) => Office + "wordprocessingml.document",
            ".XLSX" when IsOffice(name, content, OfficeContent.Excel) => Office + "spreadsheetml.sheet",
            ".PPTX" when IsOffice(name, content, OfficeContent.PowerPoint) => Office + "presentationml.presentation",
            ".DOC" or ".DOT" or ".RTF" or ".ODT" => throw Old(name, "Word", "Word Document (.docx)"),
            ".XLS" or ".XLSB" or ".ODS" => throw Old(name, "Excel", "Excel Workbook (.xlsx)"),
            ".PPT" or ".PPS" or ".ODP" => throw Old(name, "PowerPoint", "PowerPoint Presentation (.pptx)"),
            ".DOCM" or ".DOTM" or ".XLSM" or ".XLTM" or ".PPTM" or ".PPSM" => throw new AttachmentIsRefused(name, Macros),
            var extension => PictureContent.TypeOf(extension, content)
                ?? throw new AttachmentIsRefused(name, "must be a PDF, a picture (.png, .jpg, .gif, .webp, .heic) or an Office document (.docx, .xlsx, .pptx), and its content what its name says"),
        };
        content.Position = 0;
        return type;
    }

    private const string Macros = "contains macros. Save it without them";

    private static bool IsOffice(string name, Stream content, OfficeContent wanted) => OfficeFile.Of(content) switch
    {
        OfficeContent.Macros => throw new AttachmentIsRefused(name, Macros),
        OfficeContent.Fetches => throw new AttachmentIsRefused(name, FileFetchesPrograms.Words),
        OfficeContent.Protected => throw new AttachmentIsRefused(name, FileAsksForAPassword.Words),
        OfficeContent.Old => throw Old(name, "Office", "the kind that its name says"),
        var found => found == wanted,
    };

    private static AttachmentIsRefused Old(string name, string program, string kind)
        => new(name, $"is of an older kind. Open it in {program}, choose File, then Save As, then {kind} or PDF, and send that");
}
