using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.Placements;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Organisations;
using Portal.Workflows.Placements;

namespace Portal.Host.Pages.Provider.Placements;

/// <summary>A provider says that a placement ended, moved, or that the child was away.</summary>
[Authorize(Policy = Policies.ProviderReporter)]
public sealed class ChangeModel(CurrentActor current, ReportPlacement report, LineItemReader items, ServiceList services) : FormPage, IShowsClients
{
    public IEnumerable<string?> ShownClients => [Item.Item.SsRef];

    /// <summary>The line item's ref, which may hold slashes.</summary>
    [BindProperty(SupportsGet = true)]
    public string Line { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Choose what changed")]
    public PlacementReportKind? Kind { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the day")]
    public DateOnly? Day { get; set; }

    [BindProperty, Display(Name = "Last day away")]
    public DateOnly? LastDay { get; set; }

    [BindProperty]
    public string? Service { get; set; }

    [BindProperty, Display(Name = "Weekly cost after the move")]
    [Range(typeof(decimal), "0", "1000000", ParseLimitsInInvariantCulture = true, ErrorMessage = "The weekly cost must be between £0.00 and £1,000,000.00")]
    public decimal? WeeklyCost { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter what happened"), StringLength(PlacementReport.MaxWords, ErrorMessage = "What happened must be 2,000 characters or fewer")]
    public string? Words { get; set; }

    public LineItemDetails Item { get; private set; } = null!;

    public IEnumerable<SelectListItem> Services { get; private set; } = [];

    public static IEnumerable<SelectListItem> Kinds =>
    [
        new("The placement has ended", nameof(PlacementReportKind.Ended)),
        new("The child moved to another service or carer", nameof(PlacementReportKind.Moved)),
        new("The child was away", nameof(PlacementReportKind.Absent)),
    ];

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await items.FindAsync(current.Actor, Line, ct) is not { } item)
        {
            return false;
        }

        Item = item;
        Services = [new("[No Selection]", ""), .. (await services.OfAsync(current.Actor, ct)).Where(s => s.Key != item.Item.ServiceRef).Select(s => new SelectListItem(s.Value, s.Key))];
        return true;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Kind == PlacementReportKind.Missing)
        {
            ModelState.AddModelError(nameof(Kind), "Choose what changed");
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        var isMove = Kind == PlacementReportKind.Moved;
        var facts = new PlacementFacts
        {
            Kind = Kind!.Value,
            ServiceRef = "",
            LineItemRef = Line,
            Day = Day!.Value,
            LastDay = Kind == PlacementReportKind.Absent ? LastDay : null,
            ToServiceRef = isMove && !string.IsNullOrEmpty(Service) ? Service : null,
            WeeklyCost = isMove ? WeeklyCost : null,
            Words = Words!,
        };
        if (await report.HandleAsync(current.Actor, facts, RequestId, ct) is not { } id)
        {
            return NotFound();
        }

        TempData.Success("The portal has told the placements team.");
        return Redirect(PlacementLinks.Details(Side.Provider, id));
    }
}
