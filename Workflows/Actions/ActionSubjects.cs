using Portal.Domain.Accounts;
using Portal.Domain.Actions;

namespace Portal.Workflows.Actions;

/// <summary>The records that an action can be about, of all kinds.</summary>
public sealed class ActionSubjects
{
    private readonly Dictionary<SubjectKind, IActionSubjects> kinds;

    /// <exception cref="InvalidOperationException">No feature has the records of one of the kinds.</exception>
    internal ActionSubjects(IEnumerable<IActionSubjects> kinds)
    {
        this.kinds = kinds.ToDictionary(k => k.Kind);
        if (Enum.GetValues<SubjectKind>().Except(this.kinds.Keys).ToList() is { Count: > 0 } without)
        {
            throw new InvalidOperationException($"No feature has the records of {string.Join(", ", without)}.");
        }
    }

    /// <summary>Null where the actor has no such record, or the other side could not know of it.</summary>
    public async Task<ActionSubject?> FindAsync(Actor actor, SubjectKind kind, string? key, CancellationToken ct)
        => key is not null && kinds.TryGetValue(kind, out var records) ? await records.FindAsync(actor, key, ct) : null;
}
