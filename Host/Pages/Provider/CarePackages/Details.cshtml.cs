using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Host.Accounts;
using Portal.Host.CarePackages;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Invoices;
using Portal.Workflows.Placements;
using Portal.Workflows.Register;

namespace Portal.Host.Pages.Provider.CarePackages;

/// <summary>One of a provider's care package line items.</summary>
[Authorize(Policy = Policies.ProviderUser)]
public sealed class DetailsModel(CurrentActor current, LineItemReader items, LineItemAccounts accounts, LineItemChanges changes, PlacementReader reports)
    : LineItemDetailsPage(current, items, accounts, changes)
{
    public override Side Side => Side.Provider;

    public bool MayReport { get; } = PlacementWorkflow.Reporter.Includes(current.Actor);

    /// <summary>What is reported of it and not answered.</summary>
    public IReadOnlyList<OpenReport> Open { get; private set; } = [];

    public override async Task<IActionResult> OnGetAsync(string? line, CancellationToken ct)
    {
        Open = line is null ? [] : await reports.OpenOfAsync(Actor, line, ct);
        return await base.OnGetAsync(line, ct);
    }

    public string ReportAddress => PlacementLinks.Change(Item.Item.Ref);
}
