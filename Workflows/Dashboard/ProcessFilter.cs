using Portal.Domain.Calendar;

namespace Portal.Workflows.Dashboard;

/// <summary>Of which workflow, and when.</summary>
/// <param name="Definition">The workflow's name.</param>
/// <param name="From">The first day, in London.</param>
/// <param name="To">The last day.</param>
/// <param name="ProviderRef">Of this provider only; null or empty: of all.</param>
/// <param name="Team">That this team of the council saw to; null or empty: whoever.</param>
public sealed record ProcessFilter(string Definition, DateOnly From, DateOnly To, string? ProviderRef = null, string? Team = null)
{
    /// <summary>When the first day begins.</summary>
    public DateTimeOffset Start => LondonTime.StartOf(From);

    /// <summary>When the last day has ended.</summary>
    public DateTimeOffset End => LondonTime.StartOf(To.AddDays(1));
}
