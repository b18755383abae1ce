using Hangfire.States;

namespace Portal.Host.Jobs;

/// <summary>The queues of jobs: each has workers of its own on each host.</summary>
public static class JobQueues
{
    /// <summary>The work of the night and of every hour.</summary>
    public const string Usual = EnqueuedState.DefaultQueue;

    /// <summary>Emails, which a mail server may hold up as long as it likes.</summary>
    public const string Post = "post";

    /// <summary>Reminders and escalations, which people wait for by the minute.</summary>
    public const string Timers = "timers";

    /// <summary>Files of the register, somebody before the screen.</summary>
    public const string Uploads = "uploads";

    /// <summary>How many workers each has on a host.</summary>
    public static IReadOnlyDictionary<string, int> Workers { get; } = new Dictionary<string, int>(StringComparer.Ordinal) { [Usual] = 2, [Post] = 1, [Timers] = 1, [Uploads] = 1 };
}
