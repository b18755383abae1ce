using Portal.Domain.Placements;

namespace Portal.Workflows.Placements;

/// <summary>A report in a list.</summary>
public sealed record PlacementRow(Guid Id, PlacementReportKind Kind, string? LineItemRef, string? Client, string? SsRef,
    string Service, string Provider, DateOnly Day, DateTimeOffset ReportedAt, string ReportedBy, PlacementReportState State);
