using Portal.Domain.Uplifts;

namespace Portal.Workflows.Uplifts;

/// <summary>A line of the list of price uplift requests.</summary>
public sealed record UpliftRow(UpliftRequest Uplift, string Provider);
