namespace Portal.Workflows.Bounces;

/// <summary>A message of the mailbox of delivery reports that was read: kept so that none is acted on twice.</summary>
public sealed class ReadReport
{
    /// <summary>Its place: the mailbox, the folder, and the number that no other message of the folder ever has.</summary>
    public required string Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required ReportOutcome Outcome { get; init; }

    /// <summary>The email that it is about; null: none of ours.</summary>
    public Guid? EmailId { get; init; }
}
