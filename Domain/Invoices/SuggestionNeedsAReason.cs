namespace Portal.Domain.Invoices;

/// <summary>The council has to know why.</summary>
public sealed class SuggestionNeedsAReason() : Refusal("Enter why this value is right, in 2,000 characters or fewer")
{
    public override string? Field => "Reason";
}
