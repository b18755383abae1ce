namespace Portal.Workflows.Tasks;

/// <summary>What became of asking one provider.</summary>
/// <param name="Provider">Its name.</param>
/// <param name="Outcome">Whether an email goes out, and why not.</param>
/// <param name="Tasks">How many tasks wait for it.</param>
public sealed record ChaseResult(string Provider, ChaseOutcome Outcome, int Tasks);
