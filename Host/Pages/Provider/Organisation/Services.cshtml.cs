using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Accounts;
using Portal.Domain.Changes;
using Portal.Domain.Organisations;
using Portal.Host.Accounts;
using Portal.Host.Changes;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Changes;
using Portal.Workflows.Organisations;

namespace Portal.Host.Pages.Provider.Organisation;

/// <summary>Service Details (the guide's tile): each home, unit or scheme; view, and request changes.</summary>
[Authorize(Policy = Policies.ProviderUser)]
[MenuEntry(120, "Service Details", MenuGroup.Organisation)]
public sealed class ServicesModel(CurrentActor current, ProviderDetails details, ChangeReader changes) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<Service> Found { get; private set; } = null!;

    public IReadOnlyList<DetailsCard> Cards { get; private set; } = [];

    public PageInfo Paging => PageInfo.Of(Found);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Found = await details.ServicesAsync(current.Actor, PageNumber, ct);
        var about = await changes.AboutAsync(current.Actor, [.. Found.Rows.Select(s => s.Ref)], ct);
        var mayAsk = current.MayBegin(ChangeWorkflow.DefinitionName);
        Cards = [..
            from s in Found.Rows
            let changes = about[s.Ref].Where(c => c.Kind == ChangeKind.Service)
            select new DetailsCard(s.Name, ChangeKind.Service, s.Ref, [("Name", s.Name), ("Address", s.Address)], changes, mayAsk)];
    }
}
