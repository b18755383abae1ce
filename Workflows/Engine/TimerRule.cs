namespace Portal.Workflows.Engine;

/// <summary>A move that the portal makes when a state has lasted so many working days.</summary>
/// <param name="Move">The portal's move; the timer bears its name.</param>
/// <param name="State">The state whose lasting counts.</param>
/// <param name="WorkingDays">Working days since the state was entered.</param>
public sealed record TimerRule(string Move, string State, int WorkingDays);
