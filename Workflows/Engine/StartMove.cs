namespace Portal.Workflows.Engine;

/// <summary>How an instance begins, where that is more than being created.</summary>
/// <param name="Name">As kept in the journal ("Release").</param>
/// <param name="Notifies">The outbox message that tells others, or null.</param>
/// <param name="In">The state it begins in, one of the definition's; null for its first.</param>
public sealed record StartMove(string Name, string? Notifies, string? In = null)
{
    /// <summary>How an instance begins that is only created, as the journal names it.</summary>
    public const string Create = nameof(Create);
}
