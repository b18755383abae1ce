namespace Portal.Workflows.Tasks;

/// <summary>What the council does with a task itself, and not with what it is about.</summary>
public sealed record TaskVerbs(AssignTask Assign, HoldTask Hold);
