using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Register.Uploads;

/// <summary>
/// Checks and applies what people sent, one after the other. Several hosts may run it at once: one has the turn by an
/// advisory lock, which falls with its connection, so that what a killed host had under way is taken up again.
/// </summary>
public sealed class RunUploads(IDbContextFactory<PortalDbContext> contexts, ImportRegister register)
{
    /// <summary>An advisory lock of our own ("uploads" in ASCII).</summary>
    private const long Lock = 0x75706C6F616473;

    /// <summary>Returns how many uploads it worked on.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var all = 0;

        // Whoever came while this one had the turn has gone again: what they came for is looked for once more after it.
        while (await WorkAsync(ct) is { } some)
        {
            all += some;
            if (await NextAsync(ct) is null)
            {
                break;
            }
        }

        return all;
    }

    /// <summary>Works on all that waits, and says how many that were; null where another has the turn.</summary>
    private async Task<int?> WorkAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        // Its transaction holds the lock, and the host's other workers come back at once instead of waiting behind it.
        await using var turn = await db.Database.BeginTransactionAsync(ct);
        if (!await db.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock({Lock}) as \"Value\"").SingleAsync(ct))
        {
            return null;
        }

        var worked = 0;
        for (; await NextAsync(ct) is { } id; worked++)
        {
            await WorkOnAsync(id, ct);
        }

        return worked;
    }

    private async Task<Guid?> NextAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Uploads.AsNoTracking().Where(u => u.State == UploadState.Checking || u.State == UploadState.Applying)
            .OrderBy(u => u.At).Select(u => (Guid?)u.Id).FirstOrDefaultAsync(ct);
    }

    private async Task WorkOnAsync(Guid id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var upload = await db.Uploads.AsNoTracking().Include(u => u.Files).FirstAsync(u => u.Id == id, ct);
        if (!upload.IsBusy)
        {
            return;
        }

        var isCheck = upload.State == UploadState.Checking;
        var plan = isCheck
            ? new ImportPlan(ImportMode.Check, upload.UserId, upload.By)
            : new ImportPlan(upload.Mode!.Value, upload.DecidedById, upload.DecidedBy!) { UploadId = id, Confirmed = upload.Confirmed };
        var sources = upload.Files.OrderBy(f => f.Position)
            .Select(f => new ImportSource(f.Name, () => new UploadContent(contexts, f)))
            .ToList();
        try
        {
            ImportReport report;
            await using (var progress = new UploadProgress(contexts, id))
            {
                report = await register.RunAsync(sources, plan, progress, ct);
            }

            await FinishAsync(db, id, report, isNewFinding: !isCheck && !report.Applied, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await db.Uploads.Where(u => u.Id == id && (u.State == UploadState.Checking || u.State == UploadState.Applying))
                .ExecuteUpdateAsync(u => u.SetProperty(x => x.State, UploadState.Failed), CancellationToken.None);
            throw;
        }
    }

    /// <summary>Keeps the report of what waits for a decision now; what was applied has kept its own, and needs its bytes no longer.</summary>
    private static async Task FinishAsync(PortalDbContext db, Guid id, ImportReport report, bool isNewFinding, CancellationToken ct)
    {
        var text = JsonSerializer.Serialize(report);
        await db.Uploads.Where(u => u.Id == id && (u.State == UploadState.Checking || u.State == UploadState.Applying)).ExecuteUpdateAsync(
            u => u.SetProperty(x => x.State, UploadState.Checked).SetProperty(x => x.Report, text).SetProperty(x => x.IsNewFinding, isNewFinding),
            ct);
        if (report.Applied)
        {
            await db.UploadChunks.Where(c => c.UploadId == id).ExecuteDeleteAsync(ct);
        }
    }
}
