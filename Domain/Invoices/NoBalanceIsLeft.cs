namespace Portal.Domain.Invoices;

/// <summary>Only what an invoice of less than nothing left, and no later invoice has taken, can be settled by a credit note.</summary>
public sealed class NoBalanceIsLeft() : Refusal("Nothing is left of this invoice to settle: another invoice or credit note has taken it");
