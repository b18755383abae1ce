namespace Portal.Workflows.Engine;

/// <summary>What somebody hears of in their next daily email, instead of by one of its own.</summary>
public sealed class DigestLine
{
    public required Guid Id { get; init; }

    public required Guid UserId { get; init; }

    /// <summary>The workflow instance it speaks of.</summary>
    public required Guid InstanceId { get; init; }

    public required string Kind { get; init; }

    /// <summary>The subject that an email of its own would have had.</summary>
    public required string Text { get; init; }

    public required string Path { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The daily email that spoke of it.</summary>
    public Guid? EmailId { get; set; }
}
