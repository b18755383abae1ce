using System.Globalization;

namespace Portal.Domain.Invoices;

/// <summary>A payment is marked once.</summary>
public sealed class InvoiceIsPaid(DateOnly on) : Refusal($"It was paid already, on {on.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}");
