using Portal.Workflows;
using Portal.Workflows.Tasks;

namespace Portal.Host.Work;

/// <summary>"Your tasks" of somebody of a provider.</summary>
/// <param name="Mine">What waits for the reader, what is due first on top.</param>
/// <param name="Counts">How many of each kind.</param>
/// <param name="Others">What waits for colleagues.</param>
/// <param name="News">What happened and the reader has not read.</param>
public sealed record YourTasksView(Paged<TaskRow> Mine, IReadOnlyList<TaskCount> Counts, Paged<TaskRow> Others, Paged<NewsRow> News)
{
    /// <summary>Rows that name a client.</summary>
    public int ListedClients => Mine.Rows.Concat(Others.Rows).Count(row => row.ClientName is not null);

    /// <summary>All of it, with the first page of each list.</summary>
    public static async Task<YourTasksView> ReadAsync(ProviderTasks tasks, Domain.Accounts.Actor actor, string? kind, int page, CancellationToken ct) => new(
        await tasks.FindAsync(actor, kind, page, ct),
        await tasks.CountAsync(actor, ct),
        await tasks.OthersAsync(actor, 1, ct),
        await tasks.NewsAsync(actor, 1, ct));
}
