using Portal.Domain;

namespace Portal.Workflows.Engine;

/// <summary>What a list of tasks says of a subject besides what it is called and where it stands. Every move writes it anew.</summary>
/// <param name="Client">The SSRef of the one client whom it is about; null: none, several, or the same as before.</param>
/// <param name="Money">What it moves, in pounds; null: nothing.</param>
/// <param name="Note">What whoever has the turn should know at once ("Returned: the rate is last year's"), cut to what a line holds; null: nothing.</param>
public readonly record struct TaskLine(string? Client = null, decimal? Money = null, string? Note = null)
{
    public const int MaxNote = 200;

    /// <summary>It is about nobody in particular, and moves no money.</summary>
    public static TaskLine None => default;

    /// <summary>The note, as one line of the length that is kept.</summary>
    internal string? ShortNote => Note is null ? null : UserText.Begin(Note, MaxNote);
}
