using Portal.Domain.Accounts;
using Portal.Domain.Uplifts;
using Portal.Host.Work;
using Portal.Workflows.Uplifts;

namespace Portal.Host.Uplifts;

/// <summary>The prices that are asked for, and what they would cost. An agreed one waits for the register: nothing is left to do but to read it.</summary>
public sealed class UpliftTask(UpliftReader uplifts) : ITaskView
{
    public IReadOnlyList<string> Definitions => [UpliftWorkflow.DefinitionName];

    public async Task<TaskView?> ReadAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var side = actor.Side();
        return await uplifts.FindAsync(actor, id, ct) is not { } found ? null : new TaskView(UpliftLinks.Details(side, id))
        {
            Partial = "_UpliftRequest",
            Model = new UpliftView(side, found),
            Clients = [.. found.Lines.Select(l => l.Prices.SsRef)],
            IsOnRecord = found.Uplift.State == UpliftState.Agreed,
        };
    }
}
