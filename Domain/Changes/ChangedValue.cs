namespace Portal.Domain.Changes;

/// <summary>One value that is to become another.</summary>
/// <param name="Name">The field, by <see cref="ChangeField.Name"/>.</param>
/// <param name="From">What stood there when it was asked for; null: nothing.</param>
/// <param name="To">What is asked for; null: nothing.</param>
public sealed record ChangedValue(string Name, string? From, string? To);
