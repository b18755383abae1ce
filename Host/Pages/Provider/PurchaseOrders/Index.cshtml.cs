using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Look;
using Portal.Host.PurchaseOrders;
using Portal.Workflows;
using Portal.Workflows.PurchaseOrders;

namespace Portal.Host.Pages.Provider.PurchaseOrders;

/// <summary>A provider's purchase orders (the guide, 4.2 and 4.3).</summary>
[Authorize(Policy = Policies.ProviderUser)]
[MenuEntry(50, "Purchase Orders", MenuGroup.Money)]
public sealed class IndexModel(CurrentActor current, PurchaseOrderList orders, PurchaseOrderChoices choices, TimeProvider clock) : PageModel, IListsClients
{
    public int ListedClients => Table?.Orders?.Rows.Count ?? 0;

    /// <summary>"16/17".</summary>
    [BindProperty(SupportsGet = true)]
    public string? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Service { get; set; }

    /// <summary>An SSRef.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Client { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public OrderTable Table { get; private set; } = null!;

    public IEnumerable<SelectListItem> Years { get; private set; } = [];

    public IEnumerable<SelectListItem> Services { get; private set; } = [];

    public IEnumerable<SelectListItem> Clients { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var isAsked = Request.Query.Keys.Any(k => k != "p");
        var today = OrderYear.Today(clock);
        var year = OrderYear.Chosen(Year, today);
        Year = year.ToString();
        ModelState.Remove(nameof(Year));
        Years = OrderYear.Choices(await choices.YearsAsync(current.Actor, today, ct), year);
        Services = ServiceItems.Of("[All Services]", await choices.ServicesAsync(current.Actor, ct));
        Clients = Choices("[All Clients]", await choices.ClientsAsync(current.Actor, ct));
        var found = isAsked ? await orders.FindAsync(current.Actor, Filter(year), ct) : null;
        Table = new OrderTable(found, Side.Provider, ShowsProvider: false)
        {
            Differences = isAsked ? await orders.DifferencesAsync(current.Actor, Filter(year), ct) : new(0, 0, 0),
        };
    }

    private PurchaseOrderFilter Filter(Domain.Payments.FinancialYear year)
        => new() { Year = year, ServiceRef = Service, SsRefs = Client is { Length: > 0 } ? [Client] : [], Page = PageNumber };

    private static IEnumerable<SelectListItem> Choices(string all, IEnumerable<KeyValuePair<string, string>> found)
        => [new(all, ""), .. found.Select(x => new SelectListItem(x.Value, x.Key))];
}
