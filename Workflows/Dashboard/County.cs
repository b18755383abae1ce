namespace Portal.Workflows.Dashboard;

/// <summary>What runs now, all of it.</summary>
/// <param name="States">For each workflow, in the order of its drawing, each state that has not ended; those in which nothing stands too.</param>
/// <param name="Providers">For whom something waits, the most that is overdue first, then whoever keeps something waiting longest.</param>
/// <param name="Teams">The same of the council's teams.</param>
public sealed record County(IReadOnlyList<CountyState> States, IReadOnlyList<CountyWait> Providers, IReadOnlyList<CountyWait> Teams);
