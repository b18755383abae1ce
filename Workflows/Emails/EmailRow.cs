namespace Portal.Workflows.Emails;

/// <summary>One email as the list shows it.</summary>
public sealed record EmailRow(Guid Id, string Subject, string ToName, string Provider, DateTimeOffset CreatedAt, DateTimeOffset? SentAt, EmailState State);
