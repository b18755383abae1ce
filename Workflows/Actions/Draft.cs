namespace Portal.Workflows.Actions;

/// <summary>What somebody was typing and has not sent: there again after a session that ended.</summary>
public sealed class Draft
{
    public const int MaxPlace = 60;

    /// <summary>Longer than a message may be: what is too long to be sent is not lost either.</summary>
    public const int MaxText = 50_000;

    public Guid UserId { get; init; }

    /// <summary>For which provider it was typed; empty for the council.</summary>
    public required string ProviderRef { get; init; }

    /// <summary>Where: an action's id, or what a new one is about.</summary>
    public required string Place { get; init; }

    public required string Text { get; init; }

    public DateTimeOffset At { get; init; }
}
