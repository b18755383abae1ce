namespace Portal.Workflows.Work;

/// <summary>Which instances "Work in progress" lists.</summary>
public enum WorkScope
{
    Open,
    Overdue,
    Ended,
}
