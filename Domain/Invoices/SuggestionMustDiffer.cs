namespace Portal.Domain.Invoices;

/// <summary>Another value, in pounds and pence.</summary>
public sealed class SuggestionMustDiffer() : Refusal("Enter another value than the line has, in pounds and pence")
{
    public override string? Field => "Suggested";
}
