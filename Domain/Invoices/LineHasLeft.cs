namespace Portal.Domain.Invoices;

/// <summary>A value can only be suggested for a line that stands on the invoice.</summary>
public sealed class LineHasLeft() : Refusal("This line is no longer on the invoice. Open the invoice to see what happened");
