namespace Portal.Domain.Changes;

/// <summary>A change as it is asked for.</summary>
/// <param name="Kind">What for.</param>
/// <param name="SubjectKey">Whose details; null for something new.</param>
/// <param name="SubjectLabel">What people call it.</param>
/// <param name="Values">Every field of the kind, with what stands there and what is asked for.</param>
/// <param name="Message">Why, or null.</param>
public sealed record ChangeDraft(ChangeKind Kind, string? SubjectKey, string SubjectLabel, IReadOnlyList<ChangedValue> Values, string? Message);
