using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Host.Accounts;
using Portal.Host.Invoices;
using Portal.Host.Look;
using Portal.Workflows.Invoices.OwedBack;
using Portal.Workflows.Organisations;

namespace Portal.Host.Pages.Council.OwedBack;

/// <summary>What every provider owes back to the council.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[MenuEntry(57, "Owed back", MenuGroup.Money)]
public sealed class IndexModel(CurrentActor current, OwedBackList list, OwedBackExport export, ProviderList providers) : OwedBackListPage(current, list, export)
{
    [BindProperty(SupportsGet = true)]
    public string? Provider { get; set; }

    public IEnumerable<SelectListItem> Providers { get; private set; } = [];

    public override string? Whose => Provider;

    public override async Task OnGetAsync(CancellationToken ct)
    {
        Providers = [new("All providers", ""), .. (await providers.NamesAsync(ct)).Select(p => new SelectListItem(p.Value, p.Key))];
        await base.OnGetAsync(ct);
    }
}
