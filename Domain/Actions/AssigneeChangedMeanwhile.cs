namespace Portal.Domain.Actions;

/// <summary>Somebody took it on, or gave it back, meanwhile.</summary>
/// <param name="by">Who has it now, or null.</param>
public sealed class AssigneeChangedMeanwhile(string? by)
    : Refusal(by is null
        ? "Somebody gave this action back to the team after you opened the page. It is shown as it is now"
        : $"{by} took on this action after you opened the page. It is shown as it is now");
