using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Host.Uplifts;
using Portal.Workflows.Uplifts;

namespace Portal.Host.Pages.Provider.Uplifts;

/// <summary>What the provider asked for, what still runs first.</summary>
[Authorize(Policy = Policies.ProviderUser)]
[MenuEntry(100, "Price uplift requests", MenuGroup.Requests)]
public sealed class IndexModel(CurrentActor current, UpliftReader uplifts) : UpliftListPage(current, uplifts);
