using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Host.Accounts;
using Portal.Host.CarePackages;
using Portal.Host.Look;
using Portal.Workflows.CarePackages;

namespace Portal.Host.Pages.Provider.CarePackages;

/// <summary>A provider's care package line items (the guide, part 6).</summary>
[Authorize(Policy = Policies.ProviderUser)]
[MenuEntry(60, "Care Package Line Items", MenuGroup.Placements)]
public sealed class IndexModel(CurrentActor current, LineItemList items, LineItemChoices choices)
    : LineItemListPage(current, items, choices)
{
    private readonly LineItemChoices choices = choices;

    /// <summary>An SSRef.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Client { get; set; }

    public IEnumerable<SelectListItem> Clients { get; private set; } = [];

    public override Side Side => Side.Provider;

    public override LineItemFilter Filter => new()
    {
        ServiceRef = Service,
        SsRefs = Client is { Length: > 0 } ? [Client] : [],
        CarePackageRef = Package,
        ServiceLevel = Level,
        IncludeEnded = Historical,
        Page = PageNumber,
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        Clients = Choices(await choices.ClientsAsync(Actor, ct));
        await LoadAsync(ct);
    }
}
