using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows.PaymentBatches;
using Portal.Workflows.Tasks;

namespace Portal.Host.Pages.Provider;

/// <summary>A provider's home: when how much is paid, what waits for the reader, then "Pick a task...".</summary>
[Authorize(Policy = Policies.ProviderUser)]
[MenuEntry(10, "Home")]
public sealed class IndexModel(CurrentActor current, IEnumerable<IHomeTiles> features, ProviderTasks tasks, ProviderMoney money) : HomePage(current, features), IListsClients
{
    public int ListedClients => Tasks?.ListedClients ?? 0;

    public YourTasksView Tasks { get; private set; } = null!;

    public MoneyGlance Money { get; private set; } = null!;

    public override async Task OnGetAsync(CancellationToken ct)
    {
        Money = await money.ReadAsync(Actor, ct);
        Tasks = await YourTasksView.ReadAsync(tasks, Actor, kind: null, page: 1, ct);
        await base.OnGetAsync(ct);
    }
}
