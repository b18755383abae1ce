using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Accounts;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Workflows;
using Portal.Workflows.Accounts;
using Portal.Workflows.Overviews;
using Portal.Workflows.PaymentHolds;
using Portal.Workflows.Periods;
using Portal.Workflows.Tasks;

namespace Portal.Host.Pages.Council.Providers;

/// <summary>One provider: whom to call, what waits for it, and the way to all that is its.</summary>
[Authorize(Policy = Policies.CouncilUser)]
public sealed class DetailsModel(CurrentActor current, ProviderOverviews overviews, PeriodBoard board, CouncilTasks tasks, Chases chases, AllowedFrames frames, HoldReader holds)
    : PageModel, IListsClients
{
    public int ListedClients => Waits?.Rows.Count(row => row.ClientName is not null) ?? 0;

    public ProviderOverview Overview { get; private set; } = null!;

    /// <summary>Null where it has no first period.</summary>
    public PeriodBoardRow? Periods { get; private set; }

    /// <summary>What waits for it, what is due first on top.</summary>
    public Paged<TaskRow> Waits { get; private set; } = null!;

    /// <summary>When it was last asked for that; null: never.</summary>
    public ProviderChase? LastChase { get; private set; }

    /// <summary>An administrator reads of a provider whose people nobody asks for.</summary>
    public bool MayName => current.Actor.Has(CouncilRoles.Administrator)
        && Overview.Users is { Count: > 0 and < ProviderOverviews.Longest } users && !users.Any(u => u.Roles.HasFlag(ProviderRoles.PortalAdministrator));

    /// <summary>How many pages elsewhere may show its tasks; null: the reader does not say so.</summary>
    public int? Frames { get; private set; }

    /// <summary>The hold that stands on its payments; null: none.</summary>
    public HoldDetails? Hold { get; private set; }

    /// <summary>The reader may put its payments on hold.</summary>
    public bool MayHold => current.Actor.Has(CouncilRoles.InvoiceFinaliser);

    /// <summary>"18/19", London's.</summary>
    public string Year => overviews.Year.ToString();

    public async Task<IActionResult> OnGetAsync(string provider, CancellationToken ct)
    {
        if (await overviews.FindAsync(current.Actor, provider, ct) is not { } found)
        {
            return NotFound();
        }

        Overview = found;
        Waits = await tasks.FindAsync(current.Actor, new CouncilTaskFilter { Queue = QueueKind.Providers, ProviderRef = provider }, ct);
        Hold = await holds.StandingAsync(current.Actor, provider, ct);
        LastChase = await chases.LastAsync(provider, ct);
        Frames = current.Actor.MayRead(CouncilRoles.Administrator) ? (await frames.OfAsync(provider, ct)).Count : null;
        Periods = await board.OfProviderAsync(provider, ct);
        return Page();
    }
}
