using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Tasks;

namespace Portal.Host.Pages.Embed;

/// <summary>What waits for the reader, in a frame of a page of their provider's.</summary>
[Authorize(Policy = Policies.ProviderUser)]
public sealed class TasksModel(CurrentActor current, ProviderTasks tasks) : PageModel, IListsClients
{
    public int ListedClients => Tasks?.Rows.Count(row => row.ClientName is not null) ?? 0;

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<TaskRow> Tasks { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Tasks);

    public async Task OnGetAsync(CancellationToken ct) => Tasks = await tasks.FindAsync(current.Actor, kind: null, PageNumber, ct);
}
