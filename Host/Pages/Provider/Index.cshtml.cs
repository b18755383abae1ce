using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows.Tasks;

namespace Portal.Host.Pages.Provider;

/// <summary>A provider's home: what waits for the reader, then "Pick a task...".</summary>
[Authorize(Policy = Policies.ProviderUser)]
[MenuEntry(10, "Home")]
public sealed class IndexModel(CurrentActor current, IEnumerable<IHomeTiles> features, ProviderTasks tasks) : HomePage(current, features)
{
    public YourTasksView Tasks { get; private set; } = null!;

    public override async Task OnGetAsync(CancellationToken ct)
    {
        Tasks = await YourTasksView.ReadAsync(tasks, Actor, kind: null, page: 1, ct);
        await base.OnGetAsync(ct);
    }
}
