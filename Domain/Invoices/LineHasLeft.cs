namespace Portal.Domain.Invoices;

/// <summary>A value can only be suggested for a line that stands on the invoice.</summary>
public sealed class LineHasLeft() : Refusal("This line does not stand on the invoice any more. Open the invoice to see what happened");
