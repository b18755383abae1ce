using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.Placements;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows.Organisations;
using Portal.Workflows.Placements;

namespace Portal.Host.Pages.Provider.Placements;

/// <summary>A provider says that a child is placed with it of whom the register knows nothing.</summary>
[Authorize(Policy = Policies.ProviderReporter)]
public sealed class MissingModel(CurrentActor current, ReportPlacement report, ServiceList services) : FormPage
{
    [BindProperty, Display(Name = "Client")]
    [Required(ErrorMessage = "Enter the client's name or SSRef"), StringLength(200, ErrorMessage = "The client must be 200 characters or fewer")]
    public string? Who { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose the service")]
    public string? Service { get; set; }

    [BindProperty, Display(Name = "First day"), Required(ErrorMessage = "Enter the first day")]
    public DateOnly? Day { get; set; }

    [BindProperty, Display(Name = "Last day")]
    public DateOnly? LastDay { get; set; }

    [BindProperty, Display(Name = "Weekly cost"), Required(ErrorMessage = "Enter the weekly cost")]
    [Range(typeof(decimal), "0", "1000000", ParseLimitsInInvariantCulture = true, ErrorMessage = "The weekly cost must be between £0.00 and £1,000,000.00")]
    public decimal? WeeklyCost { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter what was agreed"), StringLength(PlacementReport.MaxWords, ErrorMessage = "What was agreed must be 2,000 characters or fewer")]
    public string? Words { get; set; }

    public IEnumerable<SelectListItem> Services { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        Services = [new("[No Selection]", ""), .. (await services.OfAsync(current.Actor, ct)).Select(s => new SelectListItem(s.Value, s.Key))];
        return true;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        var facts = new PlacementFacts
        {
            Kind = PlacementReportKind.Missing,
            ServiceRef = Service!,
            Who = Who,
            Day = Day!.Value,
            LastDay = LastDay,
            WeeklyCost = WeeklyCost,
            Words = Words!,
        };
        if (await report.HandleAsync(current.Actor, facts, RequestId, ct) is not { } id)
        {
            ModelState.AddModelError(nameof(Service), "Choose one of the list");
            return await AgainAsync(ct);
        }

        TempData.Success("The portal has told the placements team.");
        return Redirect(PlacementLinks.Details(Side.Provider, id));
    }
}
