namespace Portal.Workflows.Emails;

/// <summary>A move that an email tells of.</summary>
/// <param name="InstanceId">The piece of work.</param>
/// <param name="Subject">What it is called.</param>
/// <param name="Workflow">Of which workflow.</param>
/// <param name="Move">What was done, in words; null: it is not kept which move it was.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
public sealed record ToldMove(Guid InstanceId, string Subject, string Workflow, string? Move, string? By, DateTimeOffset? At);
