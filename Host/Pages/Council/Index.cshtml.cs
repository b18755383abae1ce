using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Host.Work;

namespace Portal.Host.Pages.Council;

/// <summary>The council's home: "Pick a task...".</summary>
[Authorize(Policy = Policies.CouncilUser)]
[MenuEntry(10, "Home")]
public sealed class IndexModel(CurrentActor current, IEnumerable<IHomeTiles> features) : HomePage(current, features);
