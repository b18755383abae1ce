using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Look;
using Portal.Workflows.Engine;
using Portal.Workflows.Work;

namespace Portal.Host.Work;

/// <summary>
/// One task, in the portal or in a frame: what it is about, the form of every move that its definition permits, and nothing else. Where the
/// turn is not the reader's (any more), it says what happened and what comes next.
/// </summary>
public abstract class TaskPage(CurrentActor current, RecordMoves moves, TaskLookup lookup) : MovePage(current, moves), IShowsClients
{
    public WorkflowInstance Row => Story.Instance;

    public TaskView View { get; private set; } = null!;

    /// <summary>The turn is the reader's, or they may move it all the same.</summary>
    public bool IsMine => Story.Definition.State(Row.State).Turn?.Includes(Actor) == true;

    /// <summary>Moves that a page of their own asks for, one for each page.</summary>
    public IReadOnlyList<MoveRule> Pages => [.. Story.Moves.Where(m => !m.HasForm && m.Page is not null).DistinctBy(m => m.Page!(Id))];

    public IEnumerable<string?> ShownClients => View.Clients;

    /// <summary>The list that it comes from.</summary>
    public abstract string All { get; }

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
