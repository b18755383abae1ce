namespace Portal.Domain.Invoices;

/// <summary>What is owed back cannot be recorded as settled like this.</summary>
/// <param name="sentence">Why, and what to do.</param>
/// <param name="place">The field that must be changed; null: none.</param>
public sealed class SettlementIsNotPossible(string sentence, string? place = null) : Refusal(sentence)
{
    public override string? Field => place;
}
