namespace Portal.Workflows.Periods;

/// <summary>Which providers the board shows.</summary>
public enum PeriodShown
{
    All,

    /// <summary>Something holds the next period back.</summary>
    Blocked,

    /// <summary>The same, and the provider acts next.</summary>
    WithProvider,

    /// <summary>The same, and the council acts next.</summary>
    WithCouncil,

    /// <summary>Nothing holds it back.</summary>
    NotBlocked,
}
