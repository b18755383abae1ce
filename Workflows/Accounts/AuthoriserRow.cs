namespace Portal.Workflows.Accounts;

/// <summary>Somebody who may authorise invoices.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The person.</param>
/// <param name="Email">Their address.</param>
/// <param name="Limit">Pounds that an invoice may come to at most; null is no limit.</param>
public sealed record AuthoriserRow(Guid Id, string Name, string Email, decimal? Limit);
