namespace Portal.Workflows.Tasks;

/// <summary>A rule of who gets a team's new tasks first, and what comes of it today.</summary>
/// <param name="Team">The team.</param>
/// <param name="ProviderRef">What comes from this provider; empty: from every other.</param>
/// <param name="Provider">Its name, or null.</param>
/// <param name="PersonId">Who gets it.</param>
/// <param name="Person">Their name.</param>
/// <param name="IsOfTheTeam">They can still do it.</param>
/// <param name="AwayUntil">The last day of an absence; null where they are there.</param>
/// <param name="StandIn">Who gets it meanwhile; null where nobody of the team stands in.</param>
public sealed record TaskRuleRow(string Team, string ProviderRef, string? Provider, Guid PersonId, string Person, bool IsOfTheTeam, DateOnly? AwayUntil, string? StandIn);
