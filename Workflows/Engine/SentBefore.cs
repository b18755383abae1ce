using Portal.Domain;

namespace Portal.Workflows.Engine;

/// <summary>The very form was sent before and did something else then: another of its buttons was pressed, or other words stood in it.</summary>
/// <param name="made">What it did.</param>
/// <param name="fact">That move's name in the past: "Submitted".</param>
public sealed class SentBefore(JournalEntry made, string fact)
    : Refusal($"You already sent this page: {fact.ToLowerInvariant()} on {MovedMeanwhile.When(made.At)}. "
        + "What you sent now was not recorded. Check how things are, then send it again if you still want it");
