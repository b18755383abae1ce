namespace Portal.Domain.Uplifts;

/// <summary>A file that came with a price uplift request: a letter, accounts, a calculation. Never changed; its content is never held whole.</summary>
public sealed class UpliftFile
{
    public required Guid Id { get; init; }

    public required Guid RequestId { get; init; }

    public required string Name { get; init; }

    /// <summary>Its media type, from the content.</summary>
    public required string Type { get; init; }

    /// <summary>In bytes.</summary>
    public required long Size { get; init; }
}
