namespace Portal.Workflows.Engine;

/// <summary>
/// One move, for ever: who made it, for which organisation, when, from, to, and what they said. Never updated or
/// deleted (the database refuses it); each carries the hash of the one before.
/// </summary>
public sealed class JournalEntry
{
    public required Guid InstanceId { get; init; }

    public required int Seq { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Move { get; init; }

    /// <summary>Null for the first entry.</summary>
    public required string? From { get; init; }

    public required string To { get; init; }

    /// <summary>Null when the portal itself moved.</summary>
    public required Guid? UserId { get; init; }

    public required string UserName { get; init; }

    public required string Organisation { get; init; }

    public required string? ProviderRef { get; init; }

    /// <summary>What the person said, as typed.</summary>
    public required string? Words { get; init; }

    /// <summary>Facts of the move as JSON: evidence, amounts.</summary>
    public required string? Data { get; init; }

    /// <summary>The form's own id: the same form posted twice has the effect of one.</summary>
    public required Guid? RequestId { get; init; }

    public required byte[] PreviousHash { get; init; }

    public byte[] Hash { get; set; } = [];
}
