using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.Uplifts;
using Portal.Workflows.Uplifts;

namespace Portal.Host.Pages.Council.Uplifts;

/// <summary>What providers asked for, those that wait first.</summary>
[Authorize(Policy = Policies.CouncilUser)]
public sealed class IndexModel(CurrentActor current, UpliftReader uplifts) : UpliftListPage(current, uplifts);
