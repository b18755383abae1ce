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

/// <summary>Contacts (the guide's tile): whom the council may call or write to; view, and request changes.</summary>
[Authorize(Policy = Policies.ProviderUser)]
[MenuEntry(130, "Contacts", MenuGroup.Organisation)]
public sealed class ContactsModel(CurrentActor current, ProviderDetails details, ChangeReader changes) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<Contact> Found { get; private set; } = null!;

    public IReadOnlyList<DetailsCard> Cards { get; private set; } = [];

    public PageInfo Paging => PageInfo.Of(Found);

    public bool MayAsk => current.MayBegin(ChangeWorkflow.DefinitionName);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Found = await details.ContactsAsync(current.Actor, PageNumber, ct);
        var about = await changes.AboutAsync(current.Actor, [.. Found.Rows.Select(c => c.Ref)], ct);
        Cards =
        [
            .. Found.Rows.Select(c => new DetailsCard(
                c.Name,
                ChangeKind.Contact,
                c.Ref,
                [("Job title", c.JobTitle), ("Email address", c.Email), ("Telephone", c.Phone)],
                about[c.Ref].Where(r => r.Kind is ChangeKind.Contact or ChangeKind.NewContact or ChangeKind.ContactRemoval),
                MayAsk,
                ChangeKind.ContactRemoval)),
        ];
    }
}
