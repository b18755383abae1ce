namespace Portal.Workflows.Engine;

/// <summary>What kind of work failed, and so what Retry does.</summary>
public enum IncidentKind
{
    /// <summary>An email that the mail server would not take.</summary>
    Email,

    /// <summary>An outbox message whose emails could not be written (nobody to tell, say).</summary>
    Outbox,

    /// <summary>A timer whose move failed.</summary>
    Timer,

    /// <summary>A background job.</summary>
    Job,

    /// <summary>One of the many that a job does something for, while it went on with the others.</summary>
    Item,

    /// <summary>The portal's own database, which ended by itself and was started again: Retry only closes it.</summary>
    Database,
}
