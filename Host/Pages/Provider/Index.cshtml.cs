using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Host.Work;

namespace Portal.Host.Pages.Provider;

/// <summary>A provider's home: "Pick a task...".</summary>
[Authorize(Policy = Policies.ProviderUser)]
[MenuEntry(10, "Home")]
public sealed class IndexModel(CurrentActor current, IEnumerable<IHomeTiles> features) : HomePage(current, features);
