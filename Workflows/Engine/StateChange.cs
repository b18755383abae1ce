namespace Portal.Workflows.Engine;

/// <summary>
/// A move that led from one state to another, and how long the instance had stood there: what the dashboard counts. Written with the move, and
/// nothing that the journal does not say; <c>journal verify</c> holds it against it.
/// </summary>
public sealed class StateChange
{
    public required Guid InstanceId { get; init; }

    /// <summary>The number of the journal's entry.</summary>
    public required int Seq { get; init; }

    public required string Definition { get; init; }

    /// <summary>The state that it left; null: it began.</summary>
    public required string? From { get; init; }

    public required string Move { get; init; }

    public required string To { get; init; }

    /// <summary>Whose it was; empty where it is of no one provider.</summary>
    public required string ProviderRef { get; init; }

    /// <summary>Who of the council saw to it while it stood there.</summary>
    public required string Team { get; init; }

    /// <summary>Since when it had stood in <see cref="From"/>; null: it began.</summary>
    public required DateTimeOffset? Since { get; init; }

    public required DateTimeOffset At { get; init; }
}
