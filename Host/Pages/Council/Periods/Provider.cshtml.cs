using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.Payments;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows;
using Portal.Workflows.Periods;

namespace Portal.Host.Pages.Council.Periods;

/// <summary>One provider's periods: what blocks the next, and its early release with a reason.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[PostPolicy(Policies.Placements)]
[SubjectPage(PeriodWorkflow.DefinitionName, "Open the provider's periods", IsOfTheProvider = true)]
public sealed class ProviderModel(CurrentActor current, PeriodReader periods, PeriodBoard board, ReleasePeriods release) : FormPage, IListsClients
{
    public int ListedClients => Blocks?.Rows.Count ?? 0;

    [BindProperty(SupportsGet = true)]
    public string Provider { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    /// <summary>The month that was shown.</summary>
    [BindProperty]
    public DateOnly? Next { get; set; }

    [BindProperty]
    [MaxLength(2_000, ErrorMessage = "The reason must be 2,000 characters or fewer")]
    public string? Reason { get; set; }

    public PeriodBoardRow Row { get; private set; } = null!;

    public Paged<PeriodBlock> Blocks { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Blocks);

    public bool MayRelease => current.MayBegin(PeriodWorkflow.DefinitionName);

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await board.OfProviderAsync(Provider, ct) is not { } row)
        {
            return false;
        }

        (Row, Next) = (row, row.Next);
        ModelState.Remove(nameof(Next));
        Blocks = await periods.BlocksAsync(Provider, PageNumber, ct);
        return true;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        if (Next is not { } first || await board.OfProviderAsync(Provider, ct) is null)
        {
            return NotFound();
        }

        await release.ReleaseEarlyAsync(current.Actor, Provider, new PaymentPeriod(first), Reason, RequestId, ct);
        TempData.Success("You released the period. The portal tells the provider by email.");
        return Redirect(PeriodLinks.OfProvider(Provider));
    }
}
