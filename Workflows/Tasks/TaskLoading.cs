using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Tasks;

/// <summary>Loads an instance for a move of the task itself, which leaves its subject alone.</summary>
internal static class TaskLoading
{
    public static Func<Guid, CancellationToken, Task<LoadedSubject<WorkflowInstance>?>> LoaderOfTasks(this IQueryable<WorkflowInstance> instances)
        => async (id, ct) => await instances.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, ct) is { } found ? new LoadedSubject<WorkflowInstance>(found, found, StateOf: null, Save: null) : null;
}
