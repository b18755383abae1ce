using Portal.Domain.Actions;
using Portal.Workflows.Actions;

namespace Portal.Host.Actions;

/// <summary>The files of a form that writes in an action.</summary>
public static class AttachmentLimit
{
    /// <summary>Above what may be attached, so that a little too much gets a sentence beside its field.</summary>
    public const long Bytes = ((AttachmentContent.MaxFiles + 1) * AttachmentContent.MaxBytes) + (8 * 1024 * 1024);

    public const string Hint = "PDF, pictures (.png, .jpg, .gif, .webp, .heic), .docx, .xlsx or .pptx, up to 10 MB each, 5 at most. After an error choose them again.";

    public static IReadOnlyList<Attachment> Of(IEnumerable<IFormFile> files) => [.. files.Select(f => new Attachment(f.FileName, f.OpenReadStream))];
}
