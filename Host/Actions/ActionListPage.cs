using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Actions;
using Portal.Domain.Calendar;
using Portal.Host.Accounts;
using Portal.Host.Downloads;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Host.Search;
using Portal.Workflows;
using Portal.Workflows.Actions;

namespace Portal.Host.Actions;

/// <summary>A side's list of actions (the guide, part 3).</summary>
public abstract class ActionListPage(CurrentActor current, ActionList list, ActionExport export, TimeProvider time) : PageModel
{
    private ActionFilter? read;

    /// <summary>Open, closed or all; open ones unless asked otherwise.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Type { get; set; }

    /// <summary>Words in titles and posts.</summary>
    [BindProperty(SupportsGet = true, BinderType = typeof(SealedText)), MaxLength(200, ErrorMessage = "Search for 200 characters or fewer")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Overdue only")]
    public bool Overdue { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<ActionRow> Actions { get; private set; } = null!;

    /// <summary>How many closed ones the same filters would show; only where open ones are listed.</summary>
    public int ClosedOnes { get; private set; }

    public PageInfo Paging => PageInfo.Of(Actions);

    public abstract Side Side { get; }

    public ActionRows Rows => new(Side, Actions.Rows, LondonTime.DateOf(time.GetUtcNow()), Ticked, MayTick);

    /// <summary>Several can be moved at once.</summary>
    public virtual IReadOnlyCollection<Guid>? Ticked => null;

    /// <summary>Something can be done with it, with others at once.</summary>
    public virtual bool MayTick(ActionRow row) => false;

    /// <summary>The address of the same filters over the closed ones.</summary>
    public string ClosedAddress
        => Request.With(ActionLinks.List(Side), "Status", nameof(ActionShown.Closed), "p", "Overdue", "handler");

    public bool IsOpenList => Filter.Shown == ActionShown.Open;

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Actions = await list.ListAsync(current.Actor, Filter, PageNumber, ct);
        ClosedOnes = IsOpenList ? await list.CountAsync(current.Actor, Filter with { Shown = ActionShown.Closed, IsOverdue = false }, ct) : 0;
        return Page();
    }

    public Task<IActionResult> OnGetCsvAsync(CancellationToken ct) => this.DownloadAsync("actions", DownloadFormat.Csv, to => export.WriteCsvAsync(current.Actor, Filter, to, ct));

    /// <summary>What the side's own filters add.</summary>
    protected virtual ActionFilter Narrow(ActionFilter filter) => filter;

    /// <summary>Read once: what cannot be read is told once.</summary>
    private ActionFilter Filter => read ??= Narrow(new ActionFilter
    {
        Shown = ListFilter.Read<ActionShown>(ModelState, nameof(Status), Status) ?? ActionShown.Open,
        Type = ListFilter.Read<ActionType>(ModelState, nameof(Type), Type),
        Words = ModelState.GetFieldValidationState(nameof(Search)) == Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid ? null : Search,
        IsOverdue = Overdue,
    });
}
