namespace Portal.Domain.Placements;

/// <summary>Whoever reported something reads what became of it.</summary>
public sealed class ReportNeedsAnAnswer() : Refusal("Enter an answer for the provider")
{
    public override string? Field => "Answer";
}
