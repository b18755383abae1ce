using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Host.PurchaseOrders;
using Portal.Workflows;
using Portal.Workflows.Overviews;
using Portal.Workflows.PurchaseOrders;

namespace Portal.Host.Pages.Council.Overview;

/// <summary>What the council has committed in a financial year, against what was spent.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[MenuEntry(75, "Commitments and spend", MenuGroup.Money)]
public sealed class IndexModel(CurrentActor current, Commitments commitments, PurchaseOrderChoices choices, TimeProvider time) : PageModel
{
    /// <summary>"16/17"; the present one where none is chosen.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "Financial year")]
    public string? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public IEnumerable<SelectListItem> Years { get; private set; } = [];

    public Paged<CommitmentRow> Rows { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Rows);

    public decimal Committed { get; private set; }

    public decimal Spent { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = OrderYear.Today(time);
        var year = OrderYear.Chosen(Year, today);
        Year = year.ToString();
        ModelState.Remove(nameof(Year));
        Years = OrderYear.Choices(await choices.YearsAsync(current.Actor, today, ct), year);
        Rows = await commitments.FindAsync(current.Actor, year, PageNumber, ct);
        (Committed, Spent) = await commitments.TotalsAsync(current.Actor, year, ct);
    }
}
