namespace Portal.Workflows.Dashboard;

/// <summary>What runs now, all of it.</summary>
/// <param name="States">For each workflow, in the order of its drawing, each state that has not ended; those in which nothing stands too.</param>
/// <param name="Providers">Some of those for whom something waits, the most that is overdue first, then whoever keeps something waiting longest.</param>
/// <param name="ProviderCount">For how many something waits.</param>
/// <param name="Teams">The same of the council's teams, all of them.</param>
public sealed record County(IReadOnlyList<CountyState> States, IReadOnlyList<CountyWait> Providers, int ProviderCount, IReadOnlyList<CountyWait> Teams);
