namespace Portal.Domain.Invoices;

/// <summary>Only what an invoice of less than nothing left, and no later invoice has taken, can be settled by a credit note.</summary>
public sealed class NoBalanceIsLeft() : Refusal("Nothing of this invoice is left to settle: another invoice or credit note has settled it");
