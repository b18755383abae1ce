using Portal.Domain;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Tasks;

/// <summary>Whoever puts a task on hold says until when, and what it waits for.</summary>
public sealed class HoldIsNotPossible(string on, string sentence) : Refusal(sentence)
{
    public override string? Field => on;

    /// <exception cref="HoldIsNotPossible">One of the two is missing or beyond its bounds.</exception>
    internal static void Check(DateOnly? until, string? reason, DateOnly today)
    {
        if (until is not { } day || day <= today || day > today.AddDays(HoldTask.MaxDays))
        {
            throw new HoldIsNotPossible("Until", $"Enter a day after today, at most {HoldTask.MaxDays} days ahead");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new HoldIsNotPossible("Reason", "Enter what this waits for");
        }

        if (reason.Trim().Length > WorkflowInstance.MaxHold)
        {
            throw new HoldIsNotPossible("Reason", $"What this waits for must be {WorkflowInstance.MaxHold} characters or fewer");
        }
    }
}
