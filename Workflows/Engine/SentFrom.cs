namespace Portal.Workflows.Engine;

/// <summary>Where a form was sent from, for moves that keep it as evidence.</summary>
/// <param name="IpAddress">Of the client.</param>
/// <param name="UserAgent">How the browser names itself.</param>
public sealed record SentFrom(string IpAddress, string UserAgent);
