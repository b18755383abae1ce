namespace Portal.Workflows.Dashboard;

/// <summary>One thing that went from one state to another.</summary>
/// <param name="InstanceId">Null: the council does not see it (yet), and it is only counted.</param>
/// <param name="Days">Working days that it had stood in <paramref name="From"/>; null: it began.</param>
public sealed record StateChangeRow(Guid? InstanceId, string Subject, string Provider, DateTimeOffset At, string? From, string Move, string To, int? Days);
