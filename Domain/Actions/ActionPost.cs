using Portal.Domain.Accounts;

namespace Portal.Domain.Actions;

/// <summary>One entry of an action's thread. Never changed.</summary>
public sealed class ActionPost
{
    public Guid ActionId { get; init; }

    /// <summary>Its place in the thread, from 1.</summary>
    public int Position { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Null where the portal itself writes.</summary>
    public Guid? ById { get; init; }

    public required string By { get; init; }

    public required string Organisation { get; init; }

    /// <summary>Whose side wrote it; null: the portal.</summary>
    public AccountKind? Side { get; init; }

    public PostKind Kind { get; init; }

    public required string Text { get; init; }
}
