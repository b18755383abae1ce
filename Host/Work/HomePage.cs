using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;

namespace Portal.Host.Work;

/// <summary>A home page: "Pick a task...", of what the features offer.</summary>
public abstract class HomePage(CurrentActor current, IEnumerable<IHomeTiles> features) : PageModel
{
    public IReadOnlyList<HomeTile> Tiles { get; private set; } = [];

    private protected Domain.Accounts.Actor Actor => current.Actor;

    public virtual async Task OnGetAsync(CancellationToken ct)
    {
        var tiles = new List<HomeTile>();
        foreach (var feature in features)
        {
            tiles.AddRange(await feature.ReadAsync(current.Actor, ct));
        }

        Tiles = [.. tiles.OrderBy(t => t.Order)];
    }
}
