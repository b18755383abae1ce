using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Register.Uploads;

/// <summary>Removes the bytes of uploads that nobody decided on for a month: children's names do not lie about.</summary>
public sealed class TidyUploads(PortalDbContext db, EngineClock clock)
{
    /// <summary>How long an upload waits for somebody.</summary>
    public const int Days = 30;

    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.Now;
        await db.Uploads.Where(u => (u.State == UploadState.Checked || u.State == UploadState.Failed) && u.At < now.AddDays(-Days))
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.State, UploadState.Discarded)
                .SetProperty(x => x.DecidedBy, "The portal").SetProperty(x => x.DecidedAt, now).SetProperty(x => x.Report, (string?)null), ct);
        await db.UploadChunks
            .Where(c => db.Uploads.Any(u => u.Id == c.UploadId && (u.State == UploadState.Discarded || u.State == UploadState.Applied)))
            .ExecuteDeleteAsync(ct);
    }
}
