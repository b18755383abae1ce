namespace Portal.Workflows.Actions;

/// <summary>A piece of an attached file, so that it is never held whole.</summary>
public sealed class ActionFileChunk
{
    /// <summary>Bytes of every piece but the last.</summary>
    public const int Size = 256 * 1024;

    public Guid FileId { get; init; }

    /// <summary>From 0.</summary>
    public int Sequence { get; init; }

    public required byte[] Bytes { get; init; }
}
