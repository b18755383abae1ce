using Portal.Domain.Contracts;

namespace Portal.Host.Contracts;

/// <summary>How much a form with a document may send.</summary>
public static class UploadLimit
{
    /// <summary>
    /// Somewhat above the largest document, so that one which is a little too large gets a sentence beside its field
    /// rather than a closed connection.
    /// </summary>
    public const int Bytes = DocumentContent.MaxBytes + (8 * 1024 * 1024);
}
