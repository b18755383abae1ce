namespace Portal.Workflows.Dashboard;

/// <summary>What waits for one provider, or for one team of the council.</summary>
/// <param name="Key">The provider's reference, or the team.</param>
/// <param name="Name">As people know it.</param>
/// <param name="Count">How much waits.</param>
/// <param name="Overdue">Of that, what is overdue.</param>
/// <param name="LongestDays">Working days that the longest has waited.</param>
public sealed record CountyWait(string Key, string Name, int Count, int Overdue, int LongestDays);
