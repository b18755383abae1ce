namespace Portal.Workflows.Register.Uploads;

/// <summary>A file of an upload. Its bytes go once it is decided; name, size and digest stay.</summary>
public sealed class UploadedFile
{
    public Guid UploadId { get; init; }

    /// <summary>From 1, in the order in which the files were sent.</summary>
    public int Position { get; init; }

    public required string Name { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; set; }

    /// <summary>Lines of text, the header too.</summary>
    public int Lines { get; set; }

    /// <summary>SHA-256 of the bytes, in hex.</summary>
    public string Sha256 { get; set; } = "";
}
