using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Register.Uploads;

/// <summary>Uploads as an administrator sees them.</summary>
public sealed class UploadReader(PortalDbContext db)
{
    public Task<RegisterUpload?> FindAsync(Guid id, CancellationToken ct)
        => db.Uploads.AsNoTracking().Include(u => u.Files.OrderBy(f => f.Position)).FirstOrDefaultAsync(u => u.Id == id, ct);

    /// <summary>Those that are not done: in work, to be looked at, or failed; the oldest first.</summary>
    public Task<List<RegisterUpload>> OpenAsync(CancellationToken ct)
        => db.Uploads.AsNoTracking().Include(u => u.Files.OrderBy(f => f.Position))
            .Where(u => u.State != UploadState.Applied && u.State != UploadState.Discarded)
            .OrderBy(u => u.At).Take(Paging.PageSize).ToListAsync(ct);

    /// <summary>How many wait for a decision.</summary>
    public Task<int> CountWaitingAsync(CancellationToken ct) => db.Uploads.CountAsync(u => u.State == UploadState.Checked || u.State == UploadState.Failed, ct);

    /// <summary>The import that an applied upload became.</summary>
    public Task<Guid?> ImportOfAsync(Guid upload, CancellationToken ct)
        => db.ImportRuns.Where(r => r.UploadId == upload && r.Applied).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(ct);
}
