using Portal.Domain.Contracts;

namespace Portal.Workflows.Contracts;

/// <summary>Where a decision was sent from.</summary>
public sealed record SentFrom(string IpAddress, string UserAgent)
{
    internal Signing Signing(DateTimeOffset? openedAt) => new(IpAddress, UserAgent, openedAt);
}
