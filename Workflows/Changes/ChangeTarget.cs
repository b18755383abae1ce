namespace Portal.Workflows.Changes;

/// <summary>A thing that a change can be asked for.</summary>
/// <param name="Key">Its reference or id; null for something new.</param>
/// <param name="Label">"Sleepovers (Organisation)".</param>
/// <param name="Values">What stands there today, by field.</param>
public sealed record ChangeTarget(string? Key, string Label, IReadOnlyDictionary<string, string?> Values);
