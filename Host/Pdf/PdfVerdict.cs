namespace Portal.Host.Pdf;

/// <summary>Whether the readers of a PDF could open it. The numbers go from the reader's process to ours.</summary>
internal enum PdfVerdict : byte
{
    Fine = 1,

    /// <summary>Nobody can open it without a password; what its owner restricts (printing, copying) is no hindrance.</summary>
    AsksForPassword = 2,

    /// <summary>It is cut short, or damaged so that its pages are not found.</summary>
    Broken = 3,

    /// <summary>Reading it took more time or memory than any real document needs.</summary>
    TooCostly = 4,
}
