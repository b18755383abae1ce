namespace Portal.Workflows.Actions;

/// <summary>Where an action can lie: with a team, or with one person of it.</summary>
/// <param name="Team">The team's name.</param>
/// <param name="UserId">The person; null for the team's inbox.</param>
/// <param name="Name">The person's name.</param>
/// <param name="AwayUntil">The last day they are out of office; null where they are there.</param>
public sealed record AssigneeChoice(string Team, Guid? UserId, string? Name, DateOnly? AwayUntil);
