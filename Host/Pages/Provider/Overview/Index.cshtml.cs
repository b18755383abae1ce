using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Host.PurchaseOrders;
using Portal.Workflows.Overviews;
using Portal.Workflows.PurchaseOrders;

namespace Portal.Host.Pages.Provider.Overview;

/// <summary>A provider's financial year: what was invoiced, paid, and is to come.</summary>
[Authorize(Policy = Policies.ProviderUser)]
[MenuEntry(55, "Your year", MenuGroup.Money)]
public sealed class IndexModel(CurrentActor current, ProviderYear overview, PurchaseOrderChoices choices, TimeProvider time) : PageModel
{
    /// <summary>"16/17"; the present one where none is chosen.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "Financial year")]
    public string? Year { get; set; }

    public IEnumerable<SelectListItem> Years { get; private set; } = [];

    public IReadOnlyList<YearMonth> Months { get; private set; } = [];

    public EnteredOtherwise Otherwise { get; private set; } = new(0, 0);

    public decimal Invoiced => Months.Sum(m => m.Invoiced) + Otherwise.Invoiced;

    public decimal Paid => Months.Sum(m => m.Paid) + Otherwise.Paid;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = OrderYear.Today(time);
        var year = OrderYear.Chosen(Year, today);
        Year = year.ToString();
        ModelState.Remove(nameof(Year));
        Years = OrderYear.Choices(await choices.YearsAsync(current.Actor, today, ct), year);
        Months = await overview.ReadAsync(current.Actor, year, ct);
        Otherwise = await overview.EnteredOtherwiseAsync(current.Actor, year, ct);
    }
}
