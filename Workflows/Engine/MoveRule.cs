namespace Portal.Workflows.Engine;

/// <summary>One arrow of a workflow's drawing.</summary>
/// <param name="Name">The move, as kept in the journal ("Agree").</param>
/// <param name="From">The state it starts from.</param>
/// <param name="To">The state it ends in; the same for a reminder.</param>
/// <param name="By">Who may make it.</param>
/// <param name="Form">The page that asks for what the move needs, by its route name, or null when the portal makes it.</param>
/// <param name="Told">The outbox message that tells others, or null.</param>
/// <param name="PastTense">The fact, for the timeline ("Agreed").</param>
public sealed record MoveRule(string Name, string From, string To, Party By, string? Form, string? Notifies, string PastTense);
