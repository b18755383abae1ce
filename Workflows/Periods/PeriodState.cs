namespace Portal.Workflows.Periods;

/// <summary>Where a released month stands.</summary>
public enum PeriodState
{
    /// <summary>Lines of it can be invoiced.</summary>
    Open,

    /// <summary>Each of its payable lines stands on an invoice, or is asked about; not all of those are finalised yet.</summary>
    Invoiced,

    /// <summary>Each of its payable lines stands on a finalised invoice.</summary>
    Complete,

    /// <summary>It was complete, and what it should be has changed since: the difference can be invoiced.</summary>
    Changed,
}
