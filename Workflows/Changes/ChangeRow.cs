using Portal.Domain.Changes;

namespace Portal.Workflows.Changes;

/// <summary>A change request in a list.</summary>
public sealed record ChangeRow(Guid Id, long Number, ChangeKind Kind, string Subject, string Provider, string RequestedBy, DateTimeOffset RequestedAt, DateOnly DueOn, ChangeState State);
