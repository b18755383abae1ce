using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Host.Accounts;
using Portal.Host.CarePackages;
using Portal.Host.Look;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Organisations;

namespace Portal.Host.Pages.Council.CarePackages;

/// <summary>Every provider's line items, for council staff. A client's name is searched by POST and goes on as SSRefs.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[OnlyReads]
[MenuEntry(80, "Care Package Line Items", MenuGroup.Placements)]
public sealed class IndexModel(CurrentActor current, LineItemList items, LineItemChoices choices, ClientSearch clients, ProviderList providers)
    : LineItemListPage(current, items, choices)
{
    /// <summary>Name or SSRef, as typed; never in the address.</summary>
    [BindProperty, Display(Name = "Client")]
    public string? Search { get; set; }

    /// <summary>SSRefs.</summary>
    [BindProperty(SupportsGet = true)]
    public string[] Client { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Provider { get; set; }

    public IEnumerable<SelectListItem> Providers { get; private set; } = [];

    public override Side Side => Side.Council;

    public override LineItemFilter Filter => new()
    {
        ServiceRef = Service,
        SsRefs = Client,
        CarePackageRef = Package,
        ServiceLevel = Level,
        ProviderRef = Provider,
        IncludeEnded = Historical,
        Page = PageNumber,
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        Search ??= string.Join(", ", Client);
        await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var found = await ClientField.ReadAsync(clients, Search, Client, ModelState, nameof(Search), ct);
        if (!ModelState.IsValid)
        {
            await ShowAsync(ct);
            return Page();
        }

        Client = found;
        return Redirect(Address());
    }

    private async Task ShowAsync(CancellationToken ct)
    {
        Providers = [new("All providers", ""), .. (await providers.NamesAsync(ct)).Select(p => new SelectListItem(p.Value, p.Key))];
        await LoadAsync(ct);
    }
}
