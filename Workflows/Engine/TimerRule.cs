namespace Portal.Workflows.Engine;

/// <summary>A move that the portal makes when a state has lasted so many working days, or when a due date is so many away.</summary>
/// <param name="Move">The portal's move; the timer bears its name.</param>
/// <param name="State">The state whose lasting counts.</param>
/// <param name="WorkingDays">Working days since the state was entered, or after the due date (less than nothing: before it).</param>
/// <param name="CountsFromDue">Count from the due date: what lies in the past when the date is set is left out.</param>
public sealed record TimerRule(string Move, string State, int WorkingDays, bool CountsFromDue = false);
