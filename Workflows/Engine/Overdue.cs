using System.Linq.Expressions;
using Portal.Domain.Calendar;

namespace Portal.Workflows.Engine;

/// <summary>What a piece of work is late by: it has not ended, its due time has passed, and nobody put it aside until a later day.</summary>
public static class Overdue
{
    /// <summary>As a condition that the database works out.</summary>
    public static Expression<Func<WorkflowInstance, bool>> At(DateTimeOffset now)
    {
        var today = LondonTime.DateOf(now);
        return i => i.EndedAt == null && i.DueAt < now && (i.HeldUntil == null || i.HeldUntil <= today);
    }
}
