using Portal.Domain.Accounts;
using Portal.Workflows.Tasks;

namespace Portal.Host.Work;

/// <summary>A queue of the council's work and how many tasks stand in it.</summary>
/// <param name="Queue">Which.</param>
/// <param name="Count">As many as its list shows.</param>
public sealed record QueueCount(QueueKind Queue, int Count)
{
    public string Words => WordsOf(Queue);

    public static string WordsOf(QueueKind queue) => queue switch
    {
        QueueKind.Mine => "Mine",
        QueueKind.MyTeams => "My teams'",
        QueueKind.Nobodys => "Nobody's yet",
        QueueKind.Providers => "Waits for providers",
        QueueKind.Overdue => "Overdue",
        QueueKind.OnHold => "On hold",
        _ => "All",
    };

    public static async Task<IReadOnlyList<QueueCount>> ReadAsync(CouncilTasks tasks, Actor actor, CancellationToken ct)
        => [.. (await tasks.CountAsync(actor, ct)).OrderBy(c => c.Key).Select(c => new QueueCount(c.Key, c.Value))];
}
