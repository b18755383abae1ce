namespace Portal.Domain.Invoices;

/// <summary>A limit per finaliser, on the total payable.</summary>
public sealed class OverFinalisationLimit(InvoiceKind kind, decimal limit)
    : Refusal(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Your limit is £{limit:N2}. Ask a finaliser with a higher limit to finalise this {kind.Word()}"));
