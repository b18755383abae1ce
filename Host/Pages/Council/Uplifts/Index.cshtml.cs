using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Host.Uplifts;
using Portal.Workflows.Uplifts;

namespace Portal.Host.Pages.Council.Uplifts;

/// <summary>What providers asked for, those that wait first.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[MenuEntry(60, "Price uplift requests", MenuGroup.Requests)]
public sealed class IndexModel(CurrentActor current, UpliftReader uplifts) : UpliftListPage(current, uplifts);
