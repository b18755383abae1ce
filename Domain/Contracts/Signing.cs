namespace Portal.Domain.Contracts;

/// <summary>How a decision was sent, after the password was typed again and found right.</summary>
/// <param name="IpAddress">The address that the request came from.</param>
/// <param name="UserAgent">The browser, as it named itself.</param>
/// <param name="OpenedAt">When the signatory first opened the document, or null if never (UTC).</param>
public sealed record Signing(string IpAddress, string UserAgent, DateTimeOffset? OpenedAt);
