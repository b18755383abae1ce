using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Register.Uploads;

/// <summary>Writes down now and then how far an import has come, outside its transaction, for whoever watches the page.</summary>
internal sealed class UploadProgress : IProgress<ImportProgress>, IAsyncDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);

    private readonly IDbContextFactory<PortalDbContext> contexts;
    private readonly Guid upload;
    private readonly CancellationTokenSource end = new();
    private readonly Task writing;
    private volatile ImportProgress? latest;

    public UploadProgress(IDbContextFactory<PortalDbContext> contexts, Guid upload)
    {
        this.contexts = contexts;
        this.upload = upload;
        writing = WriteAsync();
    }

    public void Report(ImportProgress value) => latest = value;

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await writing;
        end.Dispose();
    }

    private async Task WriteAsync()
    {
        ImportProgress? written = null;
        using var timer = new PeriodicTimer(Pace);
        try
        {
            while (await timer.WaitForNextTickAsync(end.Token))
            {
                if (latest is { } now && now != written)
                {
                    written = now;
                    await using var db = await contexts.CreateDbContextAsync(end.Token);
                    await db.Uploads.Where(u => u.Id == upload).ExecuteUpdateAsync(
                        u => u.SetProperty(x => x.Stage, now.Stage).SetProperty(x => x.StageFile, now.File).SetProperty(x => x.StageRows, now.Rows),
                        end.Token);
                }
            }
        }
#pragma warning disable CA1031 // Whatever it was: the import goes on without being watched, and tells of a database that went away itself.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
