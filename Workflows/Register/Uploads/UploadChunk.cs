namespace Portal.Workflows.Register.Uploads;

/// <summary>A piece of a file, so that a large one is never held whole.</summary>
public sealed class UploadChunk
{
    /// <summary>Bytes of every piece but the last.</summary>
    public const int Size = 512 * 1024;

    public Guid UploadId { get; init; }

    public int Position { get; init; }

    /// <summary>From 0.</summary>
    public int Sequence { get; init; }

    public required byte[] Bytes { get; init; }
}
