using Portal.Domain.Invoices;

namespace Portal.Host.Invoices;

/// <summary>What one invoice of less than nothing left, on its own page and on the page of its task.</summary>
/// <param name="Side">Whose pages it links to.</param>
/// <param name="Owed">It.</param>
public sealed record OwedBackView(Side Side, OwedBalance Owed)
{
    public string State => Owed.State switch
    {
        OwedBalanceState.NextInvoice => Owed.OfCreditNote ? "The next payment is less by it" : "The next invoice takes it off",
        OwedBalanceState.Asked => "To be paid back",
        OwedBalanceState.Taken => Owed.OfCreditNote ? "In a payment batch" : "On an invoice or credit note",
        OwedBalanceState.TakenOff => "Taken off",
        OwedBalanceState.PaidBack => "Paid back",
        _ => "Settled by letter",
    };

    public string Colour => Owed.IsSettled ? "green" : Owed.State == OwedBalanceState.Asked ? "yellow" : "blue";
}
