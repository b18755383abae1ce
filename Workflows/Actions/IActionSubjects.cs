using Portal.Domain.Accounts;
using Portal.Domain.Actions;

namespace Portal.Workflows.Actions;

/// <summary>The records of one kind that an action can be about, by the one door to that kind. The feature that has the records has this too.</summary>
internal interface IActionSubjects
{
    SubjectKind Kind { get; }

    /// <summary>
    /// The record, called by what carries no client's name; null where the actor has no such record, or the other side could not know of it.
    /// </summary>
    Task<ActionSubject?> FindAsync(Actor actor, string key, CancellationToken ct);
}
