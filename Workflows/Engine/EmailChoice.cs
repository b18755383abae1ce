using Portal.Domain.Accounts;

namespace Portal.Workflows.Engine;

/// <summary>How soon one person wants one kind of email, where that is not at once.</summary>
public sealed class EmailChoice
{
    public required Guid UserId { get; init; }

    /// <summary>An <see cref="Notifications.EmailTopic"/>'s kind.</summary>
    public required string Kind { get; init; }

    public required EmailPace Pace { get; set; }
}
