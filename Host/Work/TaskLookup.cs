using System.Security.Claims;
using Portal.Domain.Accounts;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Tasks;
using Portal.Workflows.Work;

namespace Portal.Host.Work;

/// <summary>What the page of a task needs besides its moves.</summary>
public sealed class TaskLookup(InstanceReader instances, TaskViews views, ProviderTasks tasks, AccountReader accounts)
{
    /// <summary>What it is about; null where there is no such thing for this reader.</summary>
    public async Task<TaskView?> FindAsync(Actor actor, WorkflowInstance task, CancellationToken ct)
        => actor.IsCouncil || task.ProviderRef == actor.ProviderRef ? await views.ReadAsync(task.Definition, task.Id, actor, ct) : null;

    /// <summary>Another provider of the reader's whose task it is; null: it is of the one that they act for, or not for them at all.</summary>
    public async Task<ProviderChoice?> ElsewhereAsync(ClaimsPrincipal user, Guid id, CancellationToken ct)
        => user.AccountKind() == AccountKind.Provider && await instances.RowAsync(id, ct) is { } row && row.ProviderRef != user.FindFirstValue(PortalClaims.Provider)
            ? (await accounts.ProvidersAsync(user.UserId()!.Value, ct)).Find(p => p.Ref == row.ProviderRef)
            : null;

    /// <summary>Whether it is only news to the reader, who has read it now.</summary>
    public async Task<bool> ReadNewsAsync(Actor actor, WorkflowInstance row, CancellationToken ct)
        => !actor.IsCouncil && row.News is not null && await tasks.ReadAsync(actor, row.Id, ct) > 0;
}
