namespace Portal.Workflows.Dashboard;

/// <summary>How long one thing took of one provider's.</summary>
/// <param name="ProviderRef">Whose; empty: of all providers together.</param>
/// <param name="Provider">Its name.</param>
/// <param name="Measure">What was done.</param>
/// <param name="Count">How many times.</param>
/// <param name="Median">Working days: half of them took no longer.</param>
/// <param name="Ninetieth">Working days: nine of ten took no longer.</param>
public sealed record Turnaround(string ProviderRef, string Provider, TurnaroundMeasure Measure, int Count, int Median, int Ninetieth);
