namespace Portal.Workflows.Dashboard;

/// <summary>What went from one state to another by one move, and how long it had stood there.</summary>
/// <param name="From">The state that it left; null: it began.</param>
/// <param name="Move">By which move.</param>
/// <param name="To">Where it led.</param>
/// <param name="Count">How many times.</param>
/// <param name="Median">Working days: half of them took no longer. Null where nothing stood anywhere before.</param>
/// <param name="Ninetieth">Working days: nine of ten took no longer.</param>
public sealed record ProcessArrow(string? From, string Move, string To, int Count, int? Median, int? Ninetieth);
