using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.Dashboard;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows;
using Portal.Workflows.Tasks;

namespace Portal.Host.Pages.Council;

/// <summary>The council's home: what the reader has, then the county in one screen and "Pick a task..."; for an auditor the county and its checks.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[MenuEntry(10, "Home")]
public sealed class IndexModel(CurrentActor current, IEnumerable<IHomeTiles> features, CouncilTasks tasks, IServiceScopeFactory scopes) : HomePage(current, features)
{
    public IReadOnlyList<QueueCount> Queues { get; private set; } = [];

    public Paged<TaskRow> Mine { get; private set; } = null!;

    public CountyView County { get; private set; } = null!;

    /// <summary>Who has no work: the county stands first.</summary>
    public bool IsAuditor => Actor.IsAuditor;

    public override async Task OnGetAsync(CancellationToken ct)
    {
        var county = CountyAsync(ct);
        await Task.WhenAll(county, ReadersAsync(ct));
        County = await county;
    }

    /// <summary>Over a connection of its own: half of the page is worked out beside the other.</summary>
    private async Task<CountyView> CountyAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CountyViews>().ReadAsync(Actor, ct);
    }

    private async Task ReadersAsync(CancellationToken ct)
    {
        if (!IsAuditor)
        {
            Queues = await QueueCount.ReadAsync(tasks, Actor, ct);
            Mine = await tasks.FindAsync(Actor, new CouncilTaskFilter(), ct);
        }

        await base.OnGetAsync(ct);
    }
}
