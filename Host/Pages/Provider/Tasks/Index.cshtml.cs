using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows.Engine;
using Portal.Workflows.Tasks;

namespace Portal.Host.Pages.Provider.Tasks;

/// <summary>Everything that waits for the reader at the provider that they act for.</summary>
[Authorize(Policy = Policies.ProviderUser)]
[MenuEntry(15, "Your tasks", Also = TaskLinks.Tasks)]
public sealed class IndexModel(CurrentActor current, ProviderTasks tasks, TaskKinds kinds) : PageModel, IListsClients
{
    public int ListedClients => View?.ListedClients ?? 0;

    /// <summary>Of this kind only.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public YourTasksView View { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(View.Mine);

    public TaskWords KindWords { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var known = kinds.Of(TurnKind.Provider).FirstOrDefault(k => k.Key == Kind);
        (Kind, KindWords) = known.Key is null ? (null, new TaskWords("task", "tasks")) : known;
        View = await YourTasksView.ReadAsync(tasks, current.Actor, Kind, PageNumber, ct);
    }

    /// <summary>All news is read.</summary>
    public async Task<IActionResult> OnPostReadAsync(CancellationToken ct)
    {
        await tasks.ReadAsync(current.Actor, id: null, ct);
        return Redirect(TaskLinks.Yours());
    }
}
