namespace Portal.Workflows.Work;

/// <summary>How long an instance stood in a state.</summary>
/// <param name="State">Where.</param>
/// <param name="From">When it came.</param>
/// <param name="To">When it left; null: it stands there.</param>
/// <param name="WorkingDays">None where it left on the same day.</param>
public sealed record Stay(string State, DateTimeOffset From, DateTimeOffset? To, int WorkingDays);
