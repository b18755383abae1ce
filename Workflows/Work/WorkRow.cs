namespace Portal.Workflows.Work;

/// <summary>A running (or ended) thing in the council's list.</summary>
public sealed record WorkRow(Guid Id, string Definition, string Subject, string Provider, string State, DateTimeOffset Since, string? Turn, DateTimeOffset? DueAt, bool IsOverdue);
