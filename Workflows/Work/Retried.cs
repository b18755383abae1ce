namespace Portal.Workflows.Work;

/// <summary>What was put back, to be tried again.</summary>
/// <param name="Incidents">How many incidents that closed.</param>
/// <param name="Emails">Emails that leave again.</param>
/// <param name="ToWrite">Moves whose emails are written again.</param>
/// <param name="Timers">Timed moves that are made again.</param>
/// <param name="Jobs">Jobs that run again.</param>
public sealed record Retried(int Incidents, int Emails, int ToWrite, int Timers, int Jobs);
