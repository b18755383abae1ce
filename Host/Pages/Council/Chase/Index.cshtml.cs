using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Tasks;

namespace Portal.Host.Pages.Council.Chase;

/// <summary>Asks providers by email for what waits for them.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[MenuEntry(20, "Chase providers", MenuGroup.Team, ToMove = true)]
public sealed class IndexModel(CurrentActor current, AuditSource source, Chases chases, ChaseProvider chase) : FormPage
{
    /// <summary>These alone, whether anything waits for them or not.</summary>
    [BindProperty(SupportsGet = true)]
    public string[] Provider { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    /// <summary>The ticked providers.</summary>
    [BindProperty]
    public string[] Chosen { get; set; } = [];

    /// <summary>When the page was shown, in ticks of UTC.</summary>
    [BindProperty]
    public long Seen { get; set; }

    public Paged<ChaseRow> Found { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Found);

    /// <summary>The same list.</summary>
    public string Here => Request.Path + Request.QueryString;

    /// <summary>Whoever has something to do and was not asked today, until somebody ticks otherwise.</summary>
    public bool IsTicked(ChaseRow row) => HttpMethods.IsPost(Request.Method) ? Chosen.Contains(row.ProviderRef, StringComparer.Ordinal) : row is { Waiting: > 0, IsChasedToday: false };

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        Found = await chases.FindAsync(current.Actor, Provider, PageNumber, ct);
        Seen = chases.Now.UtcTicks;
        ModelState.Remove(nameof(Seen));
        return true;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Chosen.Length == 0)
        {
            ModelState.AddModelError(nameof(Chosen), "Tick at least one provider");
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        var results = new List<ChaseResult>();
        foreach (var provider in Chosen.Distinct(StringComparer.Ordinal))
        {
            if (await chase.HandleAsync(current.Actor, source.Of(current.Actor), RequestId, new DateTimeOffset(Math.Clamp(Seen, 0, chases.Now.UtcTicks), TimeSpan.Zero), provider, ct) is { } result)
            {
                results.Add(result);
            }
        }

        TempData.Tell(results, "A colleague has chased {0} after you opened this page, so no second email goes there.");
        return Redirect(Here);
    }
}
