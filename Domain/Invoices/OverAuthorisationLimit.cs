namespace Portal.Domain.Invoices;

/// <summary>A limit per authoriser, on the total payable.</summary>
public sealed class OverAuthorisationLimit(InvoiceKind kind, decimal limit)
    : Refusal(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Your limit is £{limit:N2}. Ask an authoriser with a higher limit to authorise this {kind.Word()}"));
