namespace Portal.Workflows.Periods;

/// <summary>Where a released month stands.</summary>
public enum PeriodState
{
    /// <summary>A payable line of it is not on a finalised invoice yet.</summary>
    Open,

    /// <summary>Each of its payable lines stands on a finalised invoice.</summary>
    Complete,
}
