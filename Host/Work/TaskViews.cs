using Portal.Domain.Accounts;

namespace Portal.Host.Work;

/// <summary>Finds what a task is about, whichever feature's it is.</summary>
public sealed class TaskViews(IEnumerable<ITaskView> features)
{
    /// <summary>Null where there is no such thing for this reader.</summary>
    /// <exception cref="InvalidOperationException">No feature shows the workflow.</exception>
    public Task<TaskView?> ReadAsync(string definition, Guid id, Actor actor, CancellationToken ct)
        => (features.FirstOrDefault(f => f.Definitions.Contains(definition, StringComparer.Ordinal)) ?? throw new InvalidOperationException($"Nothing shows what a task of '{definition}' is about."))
            .ReadAsync(id, actor, ct);
}
