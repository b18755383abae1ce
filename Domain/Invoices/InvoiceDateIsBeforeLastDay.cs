using System.Globalization;

namespace Portal.Domain.Invoices;

/// <summary>
/// A month that opened after its last day is billed in arrears: an invoice for it was not written before the last day that it bills
/// (DOMAIN, "Control of money"). An earlier date is a slip, and payment would seem due before the care was given.
/// </summary>
/// <param name="lastBilled">The last day that the invoice bills.</param>
public sealed class InvoiceDateIsBeforeLastDay(DateOnly lastBilled)
    : Refusal(string.Create(CultureInfo.InvariantCulture, $"The date on the invoice cannot be before {lastBilled:d MMMM yyyy}, the last day it bills"))
{
    public override string? Field => "DateOnInvoice";
}
