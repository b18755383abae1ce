namespace Portal.Host.Dashboard;

/// <summary>How far back a figure looks, today among it.</summary>
public enum Span
{
    Weeks4,
    Weeks12,
    Months12,
    All,
}
