namespace Portal.Workflows.Dashboard;

/// <summary>What came in and went out of a workflow in one week.</summary>
/// <param name="Definition">The workflow.</param>
/// <param name="Monday">The day on which it began, in London.</param>
/// <param name="Came">How many began.</param>
/// <param name="Went">How many came to an end.</param>
public sealed record WeekFlow(string Definition, DateOnly Monday, int Came, int Went)
{
    public DateOnly Sunday => Monday.AddDays(6);
}
