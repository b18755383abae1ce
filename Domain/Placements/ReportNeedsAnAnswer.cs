namespace Portal.Domain.Placements;

/// <summary>Whoever reported something reads what became of it.</summary>
public sealed class ReportNeedsAnAnswer() : Refusal("Enter an answer: the provider reads it")
{
    public override string? Field => "Answer";
}
