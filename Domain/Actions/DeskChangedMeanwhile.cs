namespace Portal.Domain.Actions;

/// <summary>Somebody took it on, or gave it back, meanwhile.</summary>
/// <param name="by">Who has it now, or null.</param>
public sealed class DeskChangedMeanwhile(string? by) : Refusal(by is null ? "It was given back to the team meanwhile. Look at it as it stands now" : $"{by} has taken it on meanwhile. Look at it as it stands now");
