using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Host.Accounts;
using Portal.Host.Work;
using Portal.Workflows.Engine;
using Portal.Workflows.Work;

namespace Portal.Host.Pages.Council.Work;

/// <summary>One instance: the way it took, what may happen next and its form, its journal, timers, relations, emails and incidents.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[EnableRateLimiting(RateLimits.Moves)]
public sealed class InstanceModel(CurrentActor current, RecordMoves moves, TaskLookup lookup, InstanceReader instances) : TaskPage(current, moves, lookup)
{
    public InstanceDetails Work { get; private set; } = null!;

    public override string All => WorkLinks.List;

    /// <summary>What may happen in the state where it stands, and who may do it: time and reminders too.</summary>
    public IReadOnlyList<MoveRule> Next => [.. Work.Definition.Moves.Where(m => m.From == Work.Instance.State)];

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await instances.FindAsync(Id, ct) is not { } found)
        {
            return false;
        }

        Work = found;
        return await base.LoadAsync(ct);
    }
}
