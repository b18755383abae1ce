using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.Contracts;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Contracts;
using Portal.Workflows.Organisations;

namespace Portal.Host.Pages.Council.Contracts;

/// <summary>Every contract document, for council staff. A client's name is searched by POST and goes on as SSRefs.</summary>
[Authorize(Policy = Policies.CouncilUser)]
public sealed class IndexModel(CurrentActor current, ContractList contracts, ClientSearch clients, ProviderList providers) : PageModel
{
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

    public bool MayPublish => current.Actor.Has(Domain.Accounts.CouncilRoles.Placements);

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
        var found = string.IsNullOrWhiteSpace(Search) ? [] : await FindClientsAsync(Search, ct);
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

    private async Task<string[]> FindClientsAsync(string search, CancellationToken ct)
    {
        string[] refs = search.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (Client.Length > 0 && refs.SequenceEqual(Client))
        {
            return Client;
        }

        var found = await clients.FindAsync(search, ct);
        if (found.Count is 0 or > ClientSearch.Limit)
        {
            ModelState.AddModelError(nameof(Search), found.Count == 0
                ? "No client has this name or SSRef. Enter the beginning of a surname, a forename or an SSRef"
                : $"More than {ClientSearch.Limit} clients match. Type more of the name, or the SSRef");
        }

        return [.. found.Select(c => c.SsRef)];
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Providers = [new("All providers", ""), .. (await providers.NamesAsync(ct)).Select(p => new SelectListItem(p.Value, p.Key))];
        Documents = await contracts.FindAsync(current.Actor, new ContractFilter
        {
            SsRefs = Client,
            ProviderRef = Provider,
            State = Enum.TryParse<ContractState>(Status, ignoreCase: true, out var state) ? state : null,
            UpdatedSince = Since,
            Page = PageNumber,
        }, ct);
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
