using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Dashboard;

namespace Portal.Host.Pages.Council.Processes;

/// <summary>What a figure of the dashboard counts, one by one.</summary>
[Authorize(Policy = Policies.CouncilUser)]
public sealed class ChangesModel(ProcessReader processes, StateChangeList changes) : PageModel
{
    private const string OnlyBegun = "began";
    private const string OnlyEnded = "ended";

    [FromRoute]
    public string Workflow { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Left { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Move { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Reached { get; set; }

    /// <summary>"began" or "ended".</summary>
    [BindProperty(SupportsGet = true)]
    public string? Only { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Provider { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Team { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public ProcessFilter Process { get; private set; } = null!;

    public Paged<StateChangeRow> Found { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Found);

    /// <summary>What is listed, in words.</summary>
    public string What => string.Join(", ", Words().OfType<string>());

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (processes.Definitions.FirstOrDefault(d => DefinitionKey.Of(d.Name) == Workflow) is not { } definition)
        {
            return NotFound();
        }

        var last = To ?? processes.Today;
        Process = new ProcessFilter(definition.Name, From ?? last.AddMonths(-1), last, Provider, Team);
        Found = await changes.FindAsync(
            new StateChangeFilter(Process) { From = Left, Move = Move, To = Reached, Began = Only == OnlyBegun, Ended = Only == OnlyEnded }, PageNumber, ct);
        return Page();
    }

    private IEnumerable<string?> Words()
    {
        yield return Only switch
        {
            OnlyBegun => "What began",
            OnlyEnded => "What came to an end",
            _ => "What changed its state",
        };
        yield return string.IsNullOrEmpty(Left) ? null : $"from {Text.State(Left)}";
        yield return string.IsNullOrEmpty(Move) ? null : $"by {Text.State(Move)}";
        yield return string.IsNullOrEmpty(Reached) ? null : $"to {Text.State(Reached)}";
        yield return $"from {Text.Date(Process.From)} to {Text.Date(Process.To)}";
        yield return string.IsNullOrEmpty(Team) ? null : $"seen to by {Team}";
    }
}
