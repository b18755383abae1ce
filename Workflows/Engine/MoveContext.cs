using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Domain.Accounts;

namespace Portal.Workflows.Engine;

/// <summary>A move under way: what its handler adds to it besides the change of the subject itself.</summary>
public sealed class MoveContext(DateTimeOffset at, Actor by)
{
    private static readonly JsonSerializerOptions JsonWords = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>UTC, in whole microseconds, as it will be stored and hashed.</summary>
    public DateTimeOffset At { get; } = at;

    /// <summary>Who makes the move.</summary>
    public Actor By { get; } = by;

    /// <summary>Where the form was sent from, or null.</summary>
    public SentFrom? From { get; init; }

    /// <summary>The arrow that is taken, in the version that the instance runs on; null where it begins.</summary>
    internal MoveRule? Rule { get; init; }

    internal string? Words { get; private set; }

    internal string? Json { get; private set; }

    /// <summary>What is kept is what was typed: other data come from another form, or from one that was changed and sent again.</summary>
    internal bool IsFormData { get; private set; }

    internal DateTimeOffset? Due { get; private set; }

    internal (string Team, Guid? OwnerId)? Assigned { get; private set; }

    /// <summary>What begins in the same transaction: a subject that waits in the context to be saved, and its first move.</summary>
    internal (WorkflowSubject Subject, StartMove Start, MoveContext Move)? Started { get; private set; }

    /// <summary>Begins another workflow with this very move: both happen, or neither.</summary>
    public MoveContext StartAlso(WorkflowSubject subject, StartMove start, Func<MoveContext, MoveContext> tell)
    {
        Started = (subject, start, tell(new MoveContext(At, By)));
        return this;
    }

    /// <summary>What else moves in the same transaction, each with its own line of the journal.</summary>
    internal List<IReadOnlyList<Statement>> Others { get; } = [];

    /// <summary>Keeps what the person said.</summary>
    public MoveContext Comment(string? words)
    {
        Words = words;
        return this;
    }

    /// <summary>Sets the moment from which on it is overdue, where the subject itself and not the definition says when.</summary>
    public MoveContext DueAt(DateTimeOffset at)
    {
        Due = at;
        return this;
    }

    /// <summary>Names the team in whose inbox it lies, and the person of it who has it; null: nobody yet.</summary>
    public MoveContext AssignTo(string team, Guid? owner)
    {
        Assigned = (team, owner);
        return this;
    }

    /// <summary>Keeps what was typed beside the move.</summary>
    public MoveContext FormData<T>(T data)
    {
        IsFormData = true;
        return Data(data);
    }

    /// <summary>Keeps facts of the move beside it.</summary>
    public MoveContext Data<T>(T data)
    {
        Json = JsonSerializer.Serialize(data, JsonWords);
        return this;
    }
}
