namespace Portal.Workflows.Engine;

/// <summary>Who of a team gets its tasks first.</summary>
public sealed class TaskRule
{
    /// <summary>An action's inbox, or the party whose turn it is.</summary>
    public required string Team { get; init; }

    /// <summary>For what comes from this provider; empty: from every other.</summary>
    public required string ProviderRef { get; init; }

    public required Guid UserId { get; set; }
}
