using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.Search;
using Portal.Workflows.Search;

namespace Portal.Host.Pages.Provider.Search;

/// <summary>For a provider's people: everything of their own.</summary>
[Authorize(Policy = Policies.ProviderUser)]
public sealed class IndexModel(CurrentActor current, PortalSearch search, SealedWords seals) : SearchPage(current, search, seals)
{
    public override Side Side => Side.Provider;
}
