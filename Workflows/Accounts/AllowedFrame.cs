namespace Portal.Workflows.Accounts;

/// <summary>A page elsewhere that may show a provider's tasks in a frame.</summary>
public sealed class AllowedFrame
{
    public required string ProviderRef { get; init; }

    /// <summary>"https://intranet.example" (<see cref="Domain.Accounts.FrameOrigin"/>).</summary>
    public required string Origin { get; init; }

    public required string AllowedBy { get; init; }

    public required DateTimeOffset AllowedAt { get; init; }
}
