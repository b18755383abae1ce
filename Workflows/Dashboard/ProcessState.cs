namespace Portal.Workflows.Dashboard;

/// <summary>A state of a workflow: what stands there now, and how long it took what left it.</summary>
/// <param name="State">As stored.</param>
/// <param name="Turn">Whose turn it is; null: it is an end.</param>
/// <param name="Now">How many stand there; of an end, how many came to it in the span.</param>
/// <param name="Overdue">Of those, how many are overdue.</param>
/// <param name="Left">How many left it in the span.</param>
/// <param name="Median">Working days: half of them had stood there no longer.</param>
/// <param name="Ninetieth">Working days: nine of ten had.</param>
public sealed record ProcessState(string State, string? Turn, int Now, int Overdue, int Left, int? Median, int? Ninetieth)
{
    public bool IsEnd => Turn is null;
}
