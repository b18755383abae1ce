using Portal.Domain.Accounts;
using Portal.Workflows.Tasks;

namespace Portal.Host.Work;

/// <summary>A queue of the council's work and how many tasks stand in it.</summary>
/// <param name="Queue">Which.</param>
/// <param name="Count">As many as its list shows.</param>
public sealed record QueueCount(WorkQueue Queue, int Count)
{
    public string Words => WordsOf(Queue);

    public static string WordsOf(WorkQueue queue) => queue switch
    {
        WorkQueue.Mine => "Mine",
        WorkQueue.MyTeams => "My teams'",
        WorkQueue.Nobodys => "Nobody's yet",
        WorkQueue.Providers => "Waits for providers",
        WorkQueue.Overdue => "Overdue",
        WorkQueue.OnHold => "On hold",
        _ => "All",
    };

    public static async Task<IReadOnlyList<QueueCount>> ReadAsync(CouncilTasks tasks, Actor actor, CancellationToken ct)
    {
        var queues = new List<QueueCount>();
        foreach (var queue in Enum.GetValues<WorkQueue>())
        {
            queues.Add(new(queue, await tasks.CountAsync(actor, queue, ct)));
        }

        return queues;
    }
}
