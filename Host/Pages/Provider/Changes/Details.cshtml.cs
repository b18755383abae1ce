using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Work;
using Portal.Workflows.Changes;

namespace Portal.Host.Pages.Provider.Changes;

/// <summary>One change request of a provider; while it waits it can be withdrawn.</summary>
[Authorize(Policy = Policies.ProviderUser)]
public sealed class DetailsModel(CurrentActor current, RecordMoves moves, ChangeReader changes) : RecordPage<ChangeDetails>(current, moves)
{
    protected override bool FromTheStart => true;

    protected override Task<ChangeDetails?> ReadAsync(CancellationToken ct) => changes.FindAsync(Actor, Id, ct);
}
