namespace Portal.Domain.Invoices;

/// <summary>What a credit note gives back belongs together: part of it taken off could be more than was paid.</summary>
public sealed class CreditNoteIsMadeAnew() : Refusal("The lines of a credit note cannot be changed. Delete it, then make another from the invoice");
