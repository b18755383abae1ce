namespace Portal.Workflows.Tasks;

/// <summary>Somebody who can have a task.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">As colleagues read it.</param>
/// <param name="AwayUntil">The last day that they are out of office; null where they are there.</param>
public sealed record TaskPerson(Guid Id, string Name, DateOnly? AwayUntil);
