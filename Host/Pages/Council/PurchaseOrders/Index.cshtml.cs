using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.Payments;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.CarePackages;
using Portal.Host.Look;
using Portal.Host.PurchaseOrders;
using Portal.Workflows.CarePackages;
using Portal.Workflows.PurchaseOrders;

namespace Portal.Host.Pages.Council.PurchaseOrders;

/// <summary>Every provider's purchase orders, for council staff. A client's name is searched by POST and goes on as SSRefs.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[OnlyReads]
[MenuEntry(70, "Purchase Orders", MenuGroup.Money)]
public sealed class IndexModel(CurrentActor current, OrderFinding finding, ClientSearch clients, TimeProvider clock) : PageModel, IListsClients
{
    public int ListedClients => Table?.Orders?.Rows.Count ?? 0;

    /// <summary>Name or SSRef, as typed; never in the address.</summary>
    [BindProperty, Display(Name = "Client")]
    public string? Search { get; set; }

    /// <summary>SSRefs.</summary>
    [BindProperty(SupportsGet = true)]
    public string[] Client { get; set; } = [];

    /// <summary>"16/17".</summary>
    [BindProperty(SupportsGet = true)]
    public string? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Provider { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Service { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public OrderTable Table { get; private set; } = null!;

    public IEnumerable<SelectListItem> Years { get; private set; } = [];

    public IEnumerable<SelectListItem> Providers { get; private set; } = [];

    public IEnumerable<SelectListItem> Services { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct)
    {
        Search ??= string.Join(", ", Client);
        return LoadAsync(Request.Query.Keys.Any(k => k != "p"), ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var found = await ClientField.ReadAsync(clients, Search, Client, ModelState, nameof(Search), ct);
        if (!ModelState.IsValid)
        {
            await LoadAsync(isAsked: false, ct);
            return Page();
        }

        return RedirectToPage(new { year = Year, client = found, provider = NullIfEmpty(Provider), service = NullIfEmpty(Service) });
    }

    private async Task LoadAsync(bool isAsked, CancellationToken ct)
    {
        var today = OrderYear.Today(clock);
        var year = OrderYear.Chosen(Year, today);
        Year = year.ToString();
        ModelState.Remove(nameof(Year));
        Years = OrderYear.Choices(await finding.Choices.YearsAsync(current.Actor, today, ct), year);
        Providers = Choices("[All Providers]", await finding.Providers.NamesAsync(ct));
        Services = ServiceItems.Of("[All Services]", await finding.Choices.ServicesAsync(current.Actor, ct));
        var found = isAsked ? await finding.Orders.FindAsync(current.Actor, Filter(year), ct) : null;
        Table = new OrderTable(found, Side.Council, ShowsProvider: true)
        {
            Differences = isAsked ? await finding.Orders.DifferencesAsync(current.Actor, Filter(year), ct) : new(0, 0, 0),
        };
    }

    private PurchaseOrderFilter Filter(FinancialYear year)
        => new() { Year = year, ServiceRef = Service, SsRefs = Client, ProviderRef = Provider, Page = PageNumber };

    private static IEnumerable<SelectListItem> Choices(string all, IEnumerable<KeyValuePair<string, string>> found)
        => [new(all, ""), .. found.Select(x => new SelectListItem(x.Value, x.Key))];

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
