namespace Portal.Workflows.Dashboard;

/// <summary>What stands in one state of a workflow.</summary>
/// <param name="Definition">The workflow.</param>
/// <param name="State">As stored.</param>
/// <param name="Turn">Whose turn it is there.</param>
/// <param name="Count">How many.</param>
/// <param name="Overdue">Of them, whose due day has passed and who are not on hold.</param>
/// <param name="Oldest">Since when the one has stood there that has stood longest; null: none does.</param>
/// <param name="OldestDays">In working days.</param>
/// <param name="Money">What they move, pounds.</param>
public sealed record CountyState(string Definition, string State, string? Turn, int Count, int Overdue, DateTimeOffset? Oldest, int OldestDays, decimal Money);
