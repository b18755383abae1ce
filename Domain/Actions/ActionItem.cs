using System.Globalization;
using Portal.Domain.Accounts;

namespace Portal.Domain.Actions;

/// <summary>
/// A secure conversation between a provider and the council about one thing (the guide, parts 2 and 3). Its thread is
/// <see cref="ActionPost"/>s; what a verb adds to it waits in <see cref="NewPosts"/> until the move is written.
/// </summary>
public sealed class ActionItem
{
    /// <summary>The longest message, in characters.</summary>
    public const int MaxMessage = 7_500;

    public const int MaxTitle = 120;

    private readonly List<ActionPost> added = [];

    private ActionItem()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>What people name it by on the telephone.</summary>
    public long Number { get; private init; }

    public string ProviderRef { get; private init; } = "";

    public ActionType Type { get; private init; }

    public string Title { get; private init; } = "";

    public SubjectKind? SubjectKind { get; private init; }

    public string? SubjectKey { get; private init; }

    public string? SubjectLabel { get; private init; }

    public DateTimeOffset OpenedAt { get; private init; }

    public Guid OpenedById { get; private init; }

    public string OpenedBy { get; private init; } = "";

    public ActionState State { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>The council's team whose inbox it lies in.</summary>
    public string Team { get; private set; } = "";

    /// <summary>Who of the council has taken it on, or null.</summary>
    public Guid? AssigneeId { get; private set; }

    public string? Assignee { get; private set; }

    /// <summary>When somebody last wrote to the other side.</summary>
    public DateTimeOffset LastPostAt { get; private set; }

    /// <summary>How many entries the thread has, notes and the portal's own too.</summary>
    public int Posts { get; private set; }

    /// <summary>The place of the last entry that the provider may see.</summary>
    public int LastOpenPost { get; private set; }

    public string? CloseReason { get; private set; }

    /// <summary>What was added since it was loaded.</summary>
    public IReadOnlyList<ActionPost> NewPosts => added;

    /// <summary>What somebody said with the last verb, for the journal; null where only the portal's own words were added.</summary>
    public string? Said => added.Find(p => p.Kind != PostKind.Entry)?.Text;

    /// <summary>Where in the thread <see cref="Said"/> stands.</summary>
    public int? SaidAt => added.Find(p => p.Kind != PostKind.Entry)?.Position;

    /// <summary>"Action 1001": without its title, in which somebody may have written a name.</summary>
    public string DisplayName => string.Create(CultureInfo.InvariantCulture, $"Action {Number}");

    /// <summary>The guide, 2.3; the council asks a provider in the same way. It is the other side's turn.</summary>
    /// <param name="id">Its id, which the form chose.</param>
    /// <param name="number">The next one.</param>
    /// <param name="draft">What was typed.</param>
    /// <param name="team">Whose inbox it goes to.</param>
    /// <param name="dueOn">A working day.</param>
    /// <param name="by">Somebody of the provider with the role Actions, or of the council.</param>
    /// <param name="at">UTC.</param>
    /// <param name="first">Who of the team has it from the beginning; null: nobody yet.</param>
    public static ActionItem Open(Guid id, long number, ActionDraft draft, string team, DateOnly dueOn, Actor by, DateTimeOffset at, (Guid Id, string Name)? first = null)
    {
        if (!ActionSubject.TypesFor(draft.Subject?.Kind).Contains(draft.Type))
        {
            throw new TypeDoesNotFit();
        }

        if (draft.ProviderRef != (by.ProviderRef ?? draft.ProviderRef) || draft.ProviderRef != (draft.Subject?.ProviderRef ?? draft.ProviderRef))
        {
            throw new InvalidOperationException("An action is with one provider, about what is theirs.");
        }

        var title = UserText.OneLine(draft.Title);
        var item = new ActionItem
        {
            Id = id,
            Number = number,
            ProviderRef = draft.ProviderRef,
            State = by.IsCouncil ? ActionState.WithProvider : ActionState.WithCouncil,
            Type = draft.Type,
            Title = title.Length is > 0 and <= MaxTitle ? title : throw new TitleIsMissing(),
            SubjectKind = draft.Subject?.Kind,
            SubjectKey = draft.Subject?.Key,
            SubjectLabel = draft.Subject?.Label,
            OpenedAt = at,
            OpenedById = by.UserId!.Value,
            OpenedBy = by.Name,
            Team = team,
            AssigneeId = first?.Id,
            Assignee = first?.Name,
            DueOn = dueOn,
        };
        item.Write(PostKind.Comment, Message(draft.Message), by, at);
        item.Enter($"Assigned to {team}", by, at);
        item.Enter($"Due Date set to {Day(dueOn)}", by, at);
        return item;
    }

    /// <summary>Writes to the other side, and turns it to them; while closure is requested it stays where it is.</summary>
    public void Comment(string? message, DueDates due, Actor by, DateTimeOffset at)
    {
        MustBeOpen();
        Write(PostKind.Comment, Message(message), by, at);
        if (State != ActionState.ClosureRequested)
        {
            Pass(by.IsCouncil ? ActionState.WithProvider : ActionState.WithCouncil, due, by, at);
        }
    }

    /// <summary>The council's staff write for each other.</summary>
    public void Note(string? message, Actor by, DateTimeOffset at)
    {
        MustBeOpen();
        Write(PostKind.Note, Message(message), by, at);
    }

    /// <summary>The provider thinks that it is settled (the guide, 3.3); a word is welcome, not needed.</summary>
    /// <param name="message">Or nothing.</param>
    /// <param name="seen">How far its reader had seen the thread; null: to its end.</param>
    /// <param name="due">By when the council should decide, where the date that was set has passed.</param>
    /// <param name="by">Somebody of the provider.</param>
    /// <param name="at">UTC.</param>
    /// <exception cref="ThreadWentOn">Somebody wrote meanwhile.</exception>
    public void RequestClosure(string? message, int? seen, DueDates due, Actor by, DateTimeOffset at)
    {
        MustBe(State is ActionState.WithCouncil or ActionState.WithProvider);
        MustHaveSeen(seen);
        if (!UserText.IsBlank(message))
        {
            Write(PostKind.Comment, Message(message), by, at);
        }

        Enter("Closure requested", by, at);
        Pass(ActionState.ClosureRequested, due, by, at);
    }

    /// <param name="reason">The provider reads it.</param>
    /// <param name="seen">How far its reader had seen the thread; null: to its end.</param>
    /// <param name="by">Somebody of the council.</param>
    /// <param name="at">UTC.</param>
    /// <exception cref="ClosingNeedsAReason">The provider is owed a sentence.</exception>
    /// <exception cref="ThreadWentOn">Somebody wrote meanwhile.</exception>
    public void Close(string? reason, int? seen, Actor by, DateTimeOffset at)
    {
        MustBeOpen();
        MustHaveSeen(seen);
        CloseReason = Reason(reason);
        Write(PostKind.Comment, CloseReason, by, at);
        Enter("Closed", by, at);
        State = ActionState.Closed;
    }

    /// <exception cref="ClosingNeedsAReason">The provider is owed a sentence.</exception>
    /// <exception cref="ThreadWentOn">Somebody wrote meanwhile.</exception>
    public void DeclineClosure(string? reason, int? seen, DueDates due, Actor by, DateTimeOffset at)
    {
        MustBe(State == ActionState.ClosureRequested);
        MustHaveSeen(seen);
        Write(PostKind.Comment, Reason(reason), by, at);
        Enter("Closure declined", by, at);
        Pass(ActionState.WithProvider, due, by, at);
    }

    /// <summary>Takes a closed one up again, with a comment, and turns it to the other side; due as a new one.</summary>
    public void Reopen(string? message, DateOnly dueOn, Actor by, DateTimeOffset at)
    {
        MustBe(State == ActionState.Closed);
        Write(PostKind.Comment, Message(message), by, at);
        Enter("Reopened", by, at);
        Enter($"Due Date set to {Day(dueOn)}", by, at);
        (State, DueOn, CloseReason) = (by.IsCouncil ? ActionState.WithProvider : ActionState.WithCouncil, dueOn, null);
    }

    /// <param name="team">Whose inbox it lies in from now on.</param>
    /// <param name="assignee">Who takes it on, or nobody yet.</param>
    /// <param name="by">Somebody of the council.</param>
    /// <param name="at">UTC.</param>
    public void Assign(string team, (Guid Id, string Name)? assignee, Actor by, DateTimeOffset at)
    {
        MustBeOpen();
        // The provider reads the team; who of it works on it is the council's own affair.
        if (team != Team)
        {
            Enter($"Assigned to {team}", by, at);
        }

        if (assignee?.Id != AssigneeId)
        {
            Add(PostKind.Note, assignee is { } who ? $"Taken on by {who.Name}" : "Given back to the team", by, at);
        }

        (Team, AssigneeId, Assignee) = (team, assignee?.Id, assignee?.Name);
    }

    public void SetDue(DateOnly dueOn, Actor by, DateTimeOffset at)
    {
        MustBeOpen();
        Enter($"Due Date set to {Day(dueOn)}", by, at);
        DueOn = dueOn;
    }

    /// <summary>It waits for somebody else from now on: one that is overdue would never be asked for again, so it is due anew.</summary>
    private void Pass(ActionState to, DueDates due, Actor by, DateTimeOffset at)
    {
        if (to != State && DueOn < due.Today)
        {
            SetDue(due.Anew, by, at);
        }

        State = to;
    }

    private void MustBeOpen() => MustBe(State != ActionState.Closed);

    private void MustBe(bool isInState)
    {
        if (!isInState)
        {
            throw new ActionIsNotInState(State);
        }
    }

    private void MustHaveSeen(int? seen)
    {
        if (LastOpenPost > seen)
        {
            throw new ThreadWentOn();
        }
    }

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string Message(string? typed) => UserText.IsBlank(typed) ? throw new MessageIsMissing() : typed.Trim() switch
    {
        "" => throw new MessageIsMissing(),
        { Length: > MaxMessage } => throw new MessageIsTooLong(),
        { } text => text,
    };

    private static string Reason(string? typed) => UserText.IsBlank(typed) ? throw new ClosingNeedsAReason() : Message(typed);

    private void Write(PostKind kind, string text, Actor by, DateTimeOffset at)
    {
        Add(kind, text, by, at);
        if (kind == PostKind.Comment)
        {
            LastPostAt = at;
        }
    }

    private void Enter(string text, Actor by, DateTimeOffset at) => Add(PostKind.Entry, text, by, at);

    private void Add(PostKind kind, string text, Actor by, DateTimeOffset at)
    {
        Posts++;
        LastOpenPost = kind == PostKind.Note ? LastOpenPost : Posts;
        added.Add(new ActionPost
        {
            ActionId = Id,
            Position = Posts,
            At = at,
            ById = by.UserId,
            By = by.Name,
            Organisation = by.Organisation,
            Side = by.Kind,
            Kind = kind,
            Text = text,
        });
    }
}
