using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.Contracts;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.CarePackages;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Contracts;
using Portal.Workflows.Organisations;

namespace Portal.Host.Pages.Council.Contracts;

/// <summary>Every contract document, for council staff. A client's name is searched by POST and goes on as SSRefs.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[OnlyReads]
[MenuEntry(20, "Contract documents", MenuGroup.Placements)]
public sealed class IndexModel(CurrentActor current, ContractList contracts, ClientSearch clients, ProviderList providers) : PageModel, IListsClients
{
    public int ListedClients => Documents?.Rows.Count ?? 0;

    /// <summary>Name or SSRef, as typed; never in the address.</summary>
    [BindProperty, Display(Name = "Client")]
    public string? Search { get; set; }

    /// <summary>SSRefs.</summary>
    [BindProperty(SupportsGet = true)]
    public string[] Client { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Provider { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Updated since")]
    public DateOnly? Since { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<ContractRow> Documents { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Documents);

    public IEnumerable<SelectListItem> Providers { get; private set; } = [];

    public bool MayPublish => current.MayBegin(ContractWorkflow.DefinitionName);

    public bool IsFiltered => Request.Query.Keys.Any(k => k != "p");

    public static IEnumerable<SelectListItem> Statuses
        => [new("All", ""), .. Enum.GetValues<ContractState>().Select(s => new SelectListItem(s.ToString(), s.ToString()))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Search ??= string.Join(", ", Client);
        await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var found = await ClientField.ReadAsync(clients, Search, Client, ModelState, nameof(Search), ct);
        if (!ModelState.IsValid)
        {
            await LoadAsync(ct);
            return Page();
        }

        return RedirectToPage(new
        {
            client = found,
            provider = NullIfEmpty(Provider),
            status = NullIfEmpty(Status),
            since = Since is { } day ? Text.ShortDate(day) : null,
        });
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Providers = [new("All providers", ""), .. (await providers.NamesAsync(ct)).Select(p => new SelectListItem(p.Value, p.Key))];
        Documents = await contracts.FindAsync(current.Actor, new ContractFilter
        {
            SsRefs = Client,
            ProviderRef = Provider,
            State = ListFilter.Read<ContractState>(ModelState, nameof(Status), Status),
            UpdatedSince = Since,
            Page = PageNumber,
        }, ct);
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
