using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.Uplifts;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Uplifts;

namespace Portal.Host.Uplifts;

/// <summary>The list of price uplift requests, on either side.</summary>
public abstract class UpliftListPage(CurrentActor current, UpliftReader uplifts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<UpliftReader.Row> Found { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Found);

    public bool IsCouncil => current.Actor.IsCouncil;

    public bool MayAsk => UpliftWorkflow.Asker.Includes(current.Actor);

    public Side Side => current.Actor.Side();

    public static IEnumerable<SelectListItem> States => [new("All", ""), .. Enum.GetValues<UpliftState>().Select(s => new SelectListItem(UpliftWords.State(s), s.ToString()))];

    public async Task OnGetAsync(CancellationToken ct)
        => Found = await uplifts.ListAsync(current.Actor, ListFilter.Read<UpliftState>(ModelState, nameof(State), State), PageNumber, ct);
}
