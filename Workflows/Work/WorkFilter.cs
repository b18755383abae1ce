using Portal.Workflows.Engine;

namespace Portal.Workflows.Work;

/// <summary>The filters of "Work in progress".</summary>
public sealed record WorkFilter
{
    public string? Definition { get; init; }

    public string? State { get; init; }

    /// <summary>The party whose turn it is.</summary>
    public string? Turn { get; init; }

    /// <summary>Only what waits for a provider, or for the council.</summary>
    public TurnKind? Waits { get; init; }

    /// <summary>Who of the council sees to it.</summary>
    public string? Team { get; init; }

    public WorkListOrder Order { get; init; }

    public string? ProviderRef { get; init; }

    public WorkScope Scope { get; init; } = WorkScope.Open;

    public int Page { get; init; } = 1;
}
