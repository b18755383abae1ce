using Portal.Domain;

namespace Portal.Workflows.Engine;

/// <summary>The very form was sent before and did something else then: another of its buttons was pressed, or other words stood in it.</summary>
/// <param name="made">What it did.</param>
/// <param name="fact">That move's name in the past: "Submitted".</param>
public sealed class SentBefore(JournalEntry made, string fact)
    : Refusal($"This page was sent before, and what it did then stands: {fact.ToLowerInvariant()} on {MovedMeanwhile.When(made.At)}. Nothing that you sent now was recorded. Look at what stands here, then send it again if you still want it");
