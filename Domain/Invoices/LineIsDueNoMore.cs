namespace Portal.Domain.Invoices;

/// <summary>What came of a query: nothing of the line is left to invoice here.</summary>
public sealed class LineIsDueNoMore() : Refusal("Nothing of this line is due any more: it stands on another invoice, or its line item was changed");
