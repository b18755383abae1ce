using Portal.Domain.Accounts;

namespace Portal.Host.Work;

/// <summary>How a feature shows what its workflows are about on the page of a task. It lies with the feature's pages and is found by its type: no list names it.</summary>
public interface ITaskView
{
    /// <summary>The workflows that it shows.</summary>
    IReadOnlyList<string> Definitions { get; }

    /// <summary>Null where there is no such thing for this reader.</summary>
    Task<TaskView?> ReadAsync(Guid id, Actor actor, CancellationToken ct);
}
