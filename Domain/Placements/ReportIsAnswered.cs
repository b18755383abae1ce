namespace Portal.Domain.Placements;

/// <summary>A report is answered, or taken back, once.</summary>
public sealed class ReportIsAnswered(PlacementReportState state) : Refusal($"This report is already {state.ToString().ToLowerInvariant()}");
