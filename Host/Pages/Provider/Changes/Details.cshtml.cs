using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Work;
using Portal.Workflows.Changes;

namespace Portal.Host.Pages.Provider.Changes;

/// <summary>One change request of a provider; while it waits it can be withdrawn.</summary>
[Authorize(Policy = Policies.ProviderUser)]
[PostPolicy(Policies.ChangeRequester)]
public sealed class DetailsModel(CurrentActor current, RecordMoves moves, ChangeReader changes) : MovePage(current, moves)
{
    public ChangeDetails Found { get; private set; } = null!;

    protected override bool FromTheStart => true;

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        Found = (await changes.FindAsync(Actor, Id, ct))!;
        return Found is not null;
    }
}
