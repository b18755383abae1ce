using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.Uplifts;
using Portal.Host.Accounts;
using Portal.Host.Actions;
using Portal.Host.Audit;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Organisations;
using Portal.Workflows.Uplifts;

namespace Portal.Host.Pages.Provider.Uplifts;

/// <summary>A provider asks for another weekly price of some of its line items.</summary>
[Authorize(Policy = Policies.ProviderReporter)]
[RequestSizeLimit(AttachmentLimit.Bytes)]
[RequestFormLimits(MultipartBodyLengthLimit = AttachmentLimit.Bytes)]
public sealed class NewModel(CurrentActor current, LineItemList items, ServiceList services, AskForUplift ask) : FormPage, IShowsClients
{
    public IEnumerable<string?> ShownClients => Items.Select(i => i.SsRef);

    /// <summary>Only its line items are listed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Service { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the first day at the new price"), Display(Name = "First day")]
    public DateOnly? From { get; set; }

    /// <summary>By line item, what is asked for; those left empty stay as they are.</summary>
    [BindProperty]
    public Dictionary<string, decimal?> Prices { get; set; } = [];

    [BindProperty, Required(ErrorMessage = "Enter why the price should change"), MaxLength(UpliftRequest.MaxWords, ErrorMessage = "The reason must be 2,000 characters or fewer")]
    public string? Reason { get; set; }

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    public IReadOnlyList<LineItemRow> Items { get; private set; } = [];

    public IEnumerable<SelectListItem> Services { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        Services = [new("All services", ""), .. (await services.OfAsync(current.Actor, ct)).Select(s => new SelectListItem(s.Value, s.Key))];
        Items = await items.FirstAsync(current.Actor, new LineItemFilter { ServiceRef = Service }, UpliftRequest.MaxLines, ct);
        return true;
    }

    /// <summary>What was typed for a line item, right or wrong.</summary>
    public string? Typed(LineItemRow row) => ModelState.TryGetValue($"Prices[{row.Ref}]", out var entry) ? entry.AttemptedValue : null;

    public string? Wrong(LineItemRow row) => ModelState.TryGetValue($"Prices[{row.Ref}]", out var entry) && entry.Errors is [var first, ..] ? first.ErrorMessage : null;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        var prices = Prices.Where(p => p.Value is not null).ToDictionary(p => p.Key, p => p.Value!.Value, StringComparer.Ordinal);
        if (await ask.HandleAsync(current.Actor, From!.Value, prices, Reason, AttachmentLimit.Of(Files), RequestId, ct) is not { } id)
        {
            return NotFound();
        }

        TempData.Success("You asked for another price. The placements team answers within ten working days.");
        return Redirect(UpliftLinks.Details(Side.Provider, id));
    }
}
