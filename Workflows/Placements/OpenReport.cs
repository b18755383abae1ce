using Portal.Domain.Placements;

namespace Portal.Workflows.Placements;

/// <summary>A report of a line item that waits for the placements team.</summary>
public sealed record OpenReport(Guid Id, PlacementReportKind Kind, DateTimeOffset ReportedAt);
