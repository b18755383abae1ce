using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Workflows.Engine;

/// <summary>A move under way: what its handler adds to it besides the change of the subject itself.</summary>
public sealed class Moving(DateTimeOffset at)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>UTC, in whole microseconds, as it will be stored and hashed.</summary>
    public DateTimeOffset At { get; } = at;

    public string? Words { get; private set; }

    public string? Data { get; private set; }

    /// <summary>What is recorded is what was typed: other data come from another form, or from one that was changed and sent again.</summary>
    internal bool IsTyped { get; private set; }

    /// <summary>Overdue from then on, where the subject itself and not the definition says when it is due.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>The team that has the turn, where the subject says which of them.</summary>
    public string? Team { get; private set; }

    /// <summary>What begins in the same transaction: a subject that waits in the context to be saved, and its first move.</summary>
    internal (WorkflowSubject Subject, StartMove Start, Moving Move)? Begins { get; private set; }

    /// <summary>Begins another workflow with this very move: both happen, or neither.</summary>
    public Moving AlsoBegins(WorkflowSubject subject, StartMove start, Func<Moving, Moving> tell)
    {
        Begins = (subject, start, tell(new Moving(At)));
        return this;
    }

    /// <summary>Keeps what the person said.</summary>
    public Moving Says(string? words)
    {
        Words = words;
        return this;
    }

    /// <summary>Sets the moment from which on it is overdue.</summary>
    public Moving IsDue(DateTimeOffset at)
    {
        DueAt = at;
        return this;
    }

    /// <summary>Names the team in whose inbox it lies while the turn is a team's.</summary>
    public Moving LiesWith(string team)
    {
        Team = team;
        return this;
    }

    /// <summary>Keeps what was typed beside the move.</summary>
    public Moving RecordsTyped<T>(T data)
    {
        IsTyped = true;
        return Records(data);
    }

    /// <summary>Keeps facts of the move beside it.</summary>
    public Moving Records<T>(T data)
    {
        Data = JsonSerializer.Serialize(data, Json);
        return this;
    }
}
