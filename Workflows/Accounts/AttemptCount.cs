namespace Portal.Workflows.Accounts;

/// <summary>How often something was tried lately for one email address, whether or not an account has that address.</summary>
public sealed class AttemptCount
{
    /// <summary>SHA-256 of what is tried and the address, so that a copy of this table lists no addresses.</summary>
    public required byte[] KeyHash { get; init; }

    public int Count { get; init; }

    /// <summary>When the count starts again from nothing.</summary>
    public DateTimeOffset ExpiresAt { get; init; }
}
