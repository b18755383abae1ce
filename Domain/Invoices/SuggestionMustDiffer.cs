namespace Portal.Domain.Invoices;

/// <summary>Another value, in pounds and pence.</summary>
public sealed class SuggestionMustDiffer() : Refusal("Enter a value in pounds and pence that differs from the line's")
{
    public override string? Field => "Suggested";
}
