namespace Portal.Workflows.Accounts;

/// <summary>Who somebody is, and everywhere that they may do something.</summary>
public sealed record AccountPlaces(string Name, string Email, IReadOnlyList<AccountPlace> Places);
