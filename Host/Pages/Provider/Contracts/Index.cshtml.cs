using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.Contracts;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Contracts;

namespace Portal.Host.Pages.Provider.Contracts;

/// <summary>A provider's contract documents (the guide, 1.4 to 1.7).</summary>
[Authorize(Policy = Policies.ProviderUser)]
[MenuEntry(20, "Contract Documents", MenuGroup.Placements)]
public sealed class IndexModel(CurrentActor current, ContractList contracts, ContractChoices choices) : PageModel, IListsClients
{
    public int ListedClients => Documents?.Rows.Count ?? 0;

    private static readonly ContractState[] Offered = [ContractState.Published, ContractState.Approved, ContractState.Rejected];

    [BindProperty(SupportsGet = true)]
    public string? Service { get; set; }

    /// <summary>An SSRef.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Client { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Updated since")]
    public DateOnly? Since { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<ContractRow> Documents { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Documents);

    /// <summary>Where a document waits, the reader may decide.</summary>
    public bool MaySign => MayDecide(ContractState.Published);

    public bool MayDecide(ContractState state) => new[] { ContractMoves.Agree, ContractMoves.Reject }.All(move => current.May(ContractWorkflow.DefinitionName, state, move));

    public bool IsFiltered => Request.Query.Keys.Any(k => k != "p");

    public IEnumerable<SelectListItem> Services { get; private set; } = [];

    public IEnumerable<SelectListItem> Clients { get; private set; } = [];

    public static IEnumerable<SelectListItem> Statuses
        => [new("All", ""), .. Offered.Select(s => new SelectListItem(s.ToString(), s.ToString()))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Services = Choices(await choices.ServicesAsync(current.Actor, ct));
        Clients = Choices(await choices.ClientsAsync(current.Actor, ct));
        Documents = await contracts.FindAsync(current.Actor, new ContractFilter
        {
            ServiceRef = Service,
            SsRefs = Client is { Length: > 0 } ? [Client] : [],
            State = ListFilter.Read<ContractState>(ModelState, nameof(Status), Status),
            UpdatedSince = Since,
            Page = PageNumber,
        }, ct);
    }

    private static IEnumerable<SelectListItem> Choices(IEnumerable<KeyValuePair<string, string>> found)
        => [new("[No Selection]", ""), .. found.Select(x => new SelectListItem(x.Value, x.Key))];
}
