using Portal.Domain.Payments;

namespace Portal.Workflows.CarePackages;

/// <summary>A financial year of a line item: only the months that there is something to say of, in order.</summary>
public sealed record LineItemYear(FinancialYear Year, IReadOnlyList<LineItemMonth> Months);
