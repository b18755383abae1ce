namespace Portal.Workflows.Periods;

/// <summary>Settings <c>Periods:*</c>.</summary>
public sealed record PeriodSettings
{
    /// <summary>A month opens after its last day (true), or on its first.</summary>
    public bool InArrears { get; init; } = true;
}
