namespace Portal.Domain.Invoices;

/// <summary>What came of a query: nothing of the line is left to invoice here.</summary>
public sealed class LineIsDueNoMore() : Refusal("This line is no longer due: it is on another invoice, or its line item has changed");
