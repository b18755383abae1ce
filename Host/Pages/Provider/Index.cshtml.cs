using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Workflows.Contracts;

namespace Portal.Host.Pages.Provider;

/// <summary>A provider's home: "Pick a task...".</summary>
[Authorize(Policy = Policies.ProviderUser)]
public sealed class IndexModel(CurrentActor current, ContractList contracts) : PageModel
{
    public int ContractsWaiting { get; private set; }

    /// <summary>"2 documents to agree", or "to be agreed by a signatory" for those who may only read.</summary>
    public string ContractsLine => ContractsWaiting == 0
        ? "No documents to agree"
        : Text.Count(ContractsWaiting, "document to agree", "documents to agree");

    public async Task OnGetAsync(CancellationToken ct)
        => ContractsWaiting = await contracts.CountWaitingAsync(current.Actor, ct);
}
