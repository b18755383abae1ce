namespace Portal.Domain.Actions;

/// <summary>A due date is a working day from today on, within a year.</summary>
public sealed class DueDateIsNotPossible() : Refusal("The due date must be a working day from today on, within a year")
{
    public override string? Field => "DueOn";
}
