namespace Portal.Workflows.Accounts;

/// <summary>What opens an account once, for a while: the random token itself is in an email or a cookie alone.</summary>
public sealed class OneTimeToken
{
    /// <summary>SHA-256 of the token, so that a copy of this table opens nothing.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>What administrators name it by; it opens nothing.</summary>
    public required Guid Id { get; init; }

    public required Guid UserId { get; init; }

    public required OneTimePurpose Purpose { get; init; }

    /// <summary>The account's security stamp: a password set meanwhile, or a reset, ends this too.</summary>
    public required string Stamp { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>When somebody took it back.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }
}
