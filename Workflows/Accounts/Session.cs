namespace Portal.Workflows.Accounts;

/// <summary>
/// A signed-in browser. The cookie carries only a random key; what it stands for is here, so that signing out,
/// leaving, or a new password ends it on every host at once.
/// </summary>
public sealed class Session
{
    /// <summary>SHA-256 of the key in the cookie, so that a copy of this table signs nobody in.</summary>
    public required byte[] KeyHash { get; init; }

    /// <summary>What its owner names it by; it opens nothing.</summary>
    public Guid Id { get; init; }

    public Guid UserId { get; init; }

    /// <summary>The protected authentication ticket.</summary>
    public required byte[] Ticket { get; set; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When it was last used, to within some seconds.</summary>
    public DateTimeOffset SeenAt { get; set; }

    public string? IpAddress { get; init; }

    /// <summary>The browser, as it named itself.</summary>
    public string? UserAgent { get; init; }
}
