namespace Portal.Workflows.Engine;

/// <summary>One box of a workflow's drawing.</summary>
/// <param name="Name">The state, as stored.</param>
/// <param name="Turn">Whose turn it is there; null where the workflow has ended.</param>
/// <param name="DueWorkingDays">Working days after which it is overdue, or null.</param>
/// <param name="MayBegin">An instance may begin here too; in the definition's first state it always may.</param>
public sealed record StateRule(string Name, Party? Turn, int? DueWorkingDays, bool MayBegin = false)
{
    /// <summary>What it is to whoever has the turn; null where it has ended, or nobody can do anything.</summary>
    public TaskWords? Task { get; init; }

    /// <summary>What is measured here of whoever has the turn: "Sign a document"; null: nothing is.</summary>
    public string? Measured { get; init; }

    public bool IsEnd => Turn is null;
}
