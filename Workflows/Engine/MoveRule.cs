namespace Portal.Workflows.Engine;

/// <summary>One arrow of a workflow's drawing.</summary>
/// <param name="Name">The move, as kept in the journal ("Agree").</param>
/// <param name="From">The state it starts from.</param>
/// <param name="To">The state it ends in; the same for a reminder.</param>
/// <param name="By">Who may make it.</param>
/// <param name="Notifies">The outbox message that tells others, or null.</param>
/// <param name="PastTense">The fact, for the timeline ("Agreed").</param>
public sealed record MoveRule(string Name, string From, string To, Party By, string? Notifies, string PastTense);
