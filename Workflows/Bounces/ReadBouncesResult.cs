namespace Portal.Workflows.Bounces;

/// <summary>What a look into the mailbox of reports found.</summary>
/// <param name="Read">Messages that nobody had read.</param>
/// <param name="Undeliverable">Of those, reports that an email of ours reached nobody.</param>
/// <param name="Unreadable">Of those, no reports that can be read: they are left where they are.</param>
public sealed record ReadBouncesResult(int Read, int Undeliverable, int Unreadable);
