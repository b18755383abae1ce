using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.Placements;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Host.Placements;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Placements;

namespace Portal.Host.Pages.Provider.Placements;

/// <summary>A provider says that a child left, moved or was away: one case, and its fields alone.</summary>
[Authorize(Policy = Policies.ProviderReporter)]
[MenuEntry(85, "Report that a child left", MenuGroup.Requests)]
public sealed class ChangeModel(CurrentActor current, ReportPlacement report, LineItemReader items, PlacementReader reports, PlacementChoices choices) : FormPage, IShowsClients
{
    public static IReadOnlyList<PlacementReportKind> Cases { get; } = [PlacementReportKind.Ended, PlacementReportKind.Moved, PlacementReportKind.Absent];

    public IEnumerable<string?> ShownClients => [Item?.Item.SsRef];

    /// <summary>The line item's ref, which may hold slashes: of the address, or chosen in the form.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Line { get; set; }

    [BindProperty(SupportsGet = true)]
    public PlacementReportKind? Kind { get; set; }

    [BindProperty, Display(Name = "The day"), Required(ErrorMessage = "Enter the day")]
    public DateOnly? Day { get; set; }

    [BindProperty, Display(Name = "Last day away")]
    public DateOnly? LastDay { get; set; }

    [BindProperty]
    public string? Service { get; set; }

    [BindProperty, Display(Name = "Weekly cost after the move")]
    [Range(typeof(decimal), "0", "1000000", ParseLimitsInInvariantCulture = true, ErrorMessage = "The weekly cost must be between £0.00 and £1,000,000.00")]
    public decimal? WeeklyCost { get; set; }

    [BindProperty, StringLength(PlacementReport.MaxWords, ErrorMessage = "What happened must be 2,000 characters or fewer")]
    public string? Words { get; set; }

    /// <summary>What the page is about; an address that says nothing, or nothing right, is about a child who left.</summary>
    public PlacementReportKind Case => Kind is { } kind && Cases.Contains(kind) ? kind : PlacementReportKind.Ended;

    /// <summary>The line item that the address names.</summary>
    public string? Chosen => RouteData.Values["line"] as string;

    public bool IsChosen => !string.IsNullOrEmpty(Chosen);

    public string Before => IsChosen ? LineItemLinks.Details(Side.Provider, Chosen!) : HomeLinks.Of(Side.Provider);

    public LineItemDetails? Item { get; private set; }

    /// <summary>What is reported of it and not answered.</summary>
    public IReadOnlyList<OpenReport> Open { get; private set; } = [];

    /// <summary>The same is reported already.</summary>
    public bool IsOpen => IsChosen && Open.Any(o => o.Kind.IsOneWith(Case));

    public IEnumerable<SelectListItem> Items { get; private set; } = [];

    public IEnumerable<SelectListItem> Services { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!string.IsNullOrEmpty(Line))
        {
            if (await items.FindAsync(current.Actor, Line, ct) is not { } item)
            {
                return false;
            }

            (Item, Open) = (item, await reports.OpenOfAsync(current.Actor, Line, ct));
        }

        Items = IsChosen ? [] : [new("[No Selection]", ""), .. await choices.ItemsAsync(current.Actor, ct)];
        Services = Case == PlacementReportKind.Moved ? [new("Another provider or carer", ""), .. await choices.ServicesAsync(current.Actor, except: Item?.Item.ServiceRef, ct)] : [];
        return true;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear(); // an old address is no mistake of its reader's
        return AgainAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (string.IsNullOrEmpty(Line))
        {
            ModelState.AddModelError(nameof(Line), "Choose the child");
        }

        if (Case != PlacementReportKind.Ended && string.IsNullOrWhiteSpace(Words))
        {
            ModelState.AddModelError(nameof(Words), "Enter what happened");
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        var isMove = Case == PlacementReportKind.Moved;
        var facts = new PlacementFacts
        {
            Kind = Case,
            ServiceRef = "",
            LineItemRef = Line,
            Day = Day!.Value,
            LastDay = Case == PlacementReportKind.Absent ? LastDay : null,
            ToServiceRef = isMove && !string.IsNullOrEmpty(Service) ? Service : null,
            WeeklyCost = isMove ? WeeklyCost : null,
            Words = Words ?? "",
        };
        if (await report.HandleAsync(current.Actor, facts, RequestId, ct) is not { } id)
        {
            return NotFound();
        }

        TempData.Success("The portal has told the placements team.");
        return Redirect(PlacementLinks.Details(Side.Provider, id));
    }
}
