namespace Portal.Workflows.Engine;

/// <summary>A move that is committed, for whoever follows it.</summary>
/// <param name="Definition">The workflow.</param>
/// <param name="Move">As the journal names it.</param>
/// <param name="Id">Of what has moved.</param>
/// <param name="ProviderRef">Whose it is.</param>
/// <param name="Subject">What has moved, as its feature loaded it; what a workflow was begun for, where it begins.</param>
internal sealed record FollowedMove(string Definition, string Move, Guid Id, string ProviderRef, object Subject);
