namespace Portal.Domain.Contracts;

/// <summary>What somebody who uploads an Office file must be told about it.</summary>
internal enum OfficeContent
{
    /// <summary>No Office document at all, or one that would unpack into hundreds of megabytes.</summary>
    None,

    Word,
    Excel,
    PowerPoint,

    /// <summary>It has a program inside.</summary>
    Macros,

    /// <summary>It names a template, an object or a frame elsewhere, which is fetched and run when it is opened.</summary>
    Fetches,

    /// <summary>It asks for a password.</summary>
    Protected,

    /// <summary>Of the formats before 2007: .doc, .xls, .ppt.</summary>
    Old,
}
