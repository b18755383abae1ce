using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Persistence;
using Portal.Workflows.Register.Uploads;

namespace Portal.Workflows.Register;

/// <summary>The history of imports: who brought what into the register, when, and what it changed; paged in SQL.</summary>
public sealed class ImportHistory(PortalDbContext db)
{
    public Task<Paged<ImportRun>> ListAsync(int page, CancellationToken ct)
        => db.ImportRuns.AsNoTracking().OrderByDescending(r => r.At).ThenBy(r => r.Id).PageAsync(db.ImportRuns, page, ct);

    public Task<ImportRun?> FindAsync(Guid id, CancellationToken ct) => db.ImportRuns.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, ct);

    /// <summary>The files that were sent, where it came from a page.</summary>
    public Task<List<UploadedFile>> FilesAsync(ImportRun run, CancellationToken ct)
        => db.Set<UploadedFile>().AsNoTracking().Where(f => f.UploadId == run.UploadId).OrderBy(f => f.Position).ToListAsync(ct);

    /// <summary>What it changed, in the order in which the files were read.</summary>
    /// <param name="id">The import.</param>
    /// <param name="key">Only of the thing with this reference, or null.</param>
    /// <param name="page">From 1.</param>
    /// <param name="ct">Stops the reading.</param>
    public Task<Paged<RegisterChange>> ChangesAsync(Guid id, string? key, int page, CancellationToken ct)
    {
        var rows = db.RegisterChanges.AsNoTracking().Where(c => c.ImportId == id && (key == null || c.Key == key));
        return rows.OrderBy(c => c.Id).PageAsync(rows, page, ct);
    }
}
