namespace Portal.Workflows.Accounts;

/// <summary>
/// What carries a sign-in from the portal's own window into a frame of another site, where the browser keeps cookies apart: it works once,
/// and for two minutes.
/// </summary>
public sealed class FrameCode
{
    /// <summary>SHA-256 of the code, so that a copy of this table signs nobody in.</summary>
    public required byte[] CodeHash { get; init; }

    public required Guid UserId { get; init; }

    /// <summary>For whom the person acts in the frame.</summary>
    public required string ProviderRef { get; init; }

    /// <summary>The session in which it was asked for: where that has ended, the code has too.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>The account's stamp: a password set meanwhile ends this too.</summary>
    public required string Stamp { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
