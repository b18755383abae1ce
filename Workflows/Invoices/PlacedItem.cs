using Portal.Workflows.CarePackages;

namespace Portal.Workflows.Invoices;

/// <summary>A line item with whom and where it is for.</summary>
internal sealed record PlacedItem(LineItemTerms Terms, string SsRef, string Client, string ServiceRef, string Service);
