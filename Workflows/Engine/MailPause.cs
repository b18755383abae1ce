namespace Portal.Workflows.Engine;

/// <summary>No email leaves while there is one: they are written and wait. At most one row.</summary>
public sealed class MailPause
{
    public const int MaxReason = 500;

    /// <summary>The one id that there is.</summary>
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public required DateTimeOffset Since { get; init; }

    /// <summary>Who stopped them.</summary>
    public required string By { get; init; }

    public required string Reason { get; init; }
}
