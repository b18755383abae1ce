namespace Portal.Workflows.Engine;

/// <summary>What somebody hears of together with other things: in their next daily email, or in one about all that was done at once.</summary>
public sealed class DigestLine
{
    public required Guid Id { get; init; }

    public required Guid UserId { get; init; }

    /// <summary>The workflow instance it speaks of.</summary>
    public required Guid InstanceId { get; init; }

    /// <summary>The number of the move in that instance's journal, if any.</summary>
    public int? Seq { get; init; }

    public required string Kind { get; init; }

    /// <summary>The subject that an email of its own would have had.</summary>
    public required string Text { get; init; }

    public required string Path { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The email that spoke of it; null: it waits for the next daily one.</summary>
    public Guid? EmailId { get; set; }
}
