using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Actions;

/// <summary>Removes files whose form made no move for a day.</summary>
public sealed class TidyAttachments(PortalDbContext db, EngineClock clock)
{
    public Task RunAsync(CancellationToken ct)
    {
        var before = clock.Now.AddDays(-1);
        return db.ActionFiles.Where(f => f.ActionId == null && f.At < before).ExecuteDeleteAsync(ct);
    }
}
