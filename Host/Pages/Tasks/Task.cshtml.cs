using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows.Engine;
using Portal.Workflows.Tasks;
using Portal.Workflows.Work;

namespace Portal.Host.Pages.Tasks;

/// <summary>
/// One task, on either side: what it is about, the form of every move that its definition permits, and nothing else. Where the turn is
/// not the reader's (any more), it says what happened and what comes next.
/// </summary>
[Authorize(Policy = Policies.SignedIn)]
[EnableRateLimiting(RateLimits.Passwords)]
public sealed class TaskModel(CurrentActor current, RecordMoves moves, TaskLookup lookup) : MovePage(current, moves), IShowsClients
{
    private readonly CurrentActor current = current;

    public WorkflowInstance Row => Story.Instance;

    public TaskView View { get; private set; } = null!;

    /// <summary>The turn is the reader's, or they may move it all the same.</summary>
    public bool IsMine => Story.Definition.State(Row.State).Turn?.Includes(Actor) == true;

    /// <summary>Moves that a page of their own asks for.</summary>
    public IReadOnlyList<MoveRule> Pages => [.. Story.Moves.Where(m => !m.HasForm && m.Page is not null)];

    public IEnumerable<string?> ShownClients => View.Clients;

    /// <summary>The list that it comes from.</summary>
    public string All => Actor.IsCouncil ? TaskLinks.MyWork() : TaskLinks.Yours();

    public bool HasFlash => TempData.Peek(Flash.SuccessKey) is not null;

    /// <summary>Who did what last, and whose turn it is now.</summary>
    public string WhatHappened
    {
        get
        {
            var last = Timeline is [var entry, ..] ? $"{entry.What} by {entry.Who} on {Text.DateTime(entry.When)}. " : "";
            return last + (Row.Turn is { } turn ? $"It waits for: {turn}." : "Nothing is left to do.");
        }
    }

    protected override bool FromTheStart => true;

    public override async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await lookup.ElsewhereAsync(User, Id, ct) is not null)
        {
            return Redirect(TaskLinks.Elsewhere(Id));
        }

        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (await lookup.ReadNewsAsync(Actor, Row, ct) || (IsMine && View.Partial is null))
        {
            return Redirect(View.Record);
        }

        return Page();
    }

    /// <summary>Whoever has not chosen for which provider they act has no task yet.</summary>
    public override async Task<bool> LoadAsync(CancellationToken ct) => current.OrNull is not null && await base.LoadAsync(ct);

    private protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        if (await lookup.FindAsync(Actor, Row, ct) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
