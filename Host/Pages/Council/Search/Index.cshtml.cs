using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Host.Search;
using Portal.Workflows.Search;

namespace Portal.Host.Pages.Council.Search;

/// <summary>For council staff: everything.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[OnlyReads]
public sealed class IndexModel(CurrentActor current, PortalSearch search, SealedWords seals) : SearchPage(current, search, seals)
{
    public override Side Side => Side.Council;
}
