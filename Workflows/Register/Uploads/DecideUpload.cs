using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Register.Uploads;

/// <summary>What a person decides about a checked upload. Each is false where the upload is not waiting for it any more.</summary>
public sealed class DecideUpload(PortalDbContext db, TwoPeopleRule rule, EngineClock clock)
{
    /// <summary>Asks for the upload to be applied, as long as the same is found as in the report that was looked at.</summary>
    /// <param name="actor">Who decides.</param>
    /// <param name="id">The upload.</param>
    /// <param name="mode">Everything, or the good rows.</param>
    /// <param name="confirmed">The fingerprint of the report that was looked at.</param>
    /// <param name="ct">Stops the request.</param>
    /// <exception cref="AnotherAdministratorApplies">The effect is large, and it is the sender's own.</exception>
    public async Task<bool> ApplyAsync(Actor actor, Guid id, ImportMode mode, string confirmed, CancellationToken ct)
    {
        var upload = await db.Uploads.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id && u.State == UploadState.Checked, ct);
        if (upload is not null && MustBeAnother(upload, actor))
        {
            throw new AnotherAdministratorApplies();
        }

        return await DecideAsync(actor, id, UploadState.Applying, mode, confirmed, UploadState.Checked, ct);
    }

    /// <summary>Whether this reader sent files whose effect asks for a second person.</summary>
    public bool MustBeAnother(RegisterUpload upload, Actor actor)
        => upload.UserId == actor.UserId && upload.Report is { } report && rule.Asks(JsonSerializer.Deserialize<ImportReport>(report)!);

    /// <summary>Lets it go: nothing is changed, and the files' bytes, and what was found in them, are removed.</summary>
    public async Task<bool> DiscardAsync(Actor actor, Guid id, CancellationToken ct)
    {
        var done = await DecideAsync(actor, id, UploadState.Discarded, mode: null, confirmed: null, UploadState.Checked, ct)
            || await DecideAsync(actor, id, UploadState.Discarded, mode: null, confirmed: null, UploadState.Failed, ct);
        if (done)
        {
            await db.UploadChunks.Where(c => c.UploadId == id).ExecuteDeleteAsync(ct);
            await db.Uploads.Where(u => u.Id == id).ExecuteUpdateAsync(u => u.SetProperty(x => x.Report, (string?)null), ct);
        }

        return done;
    }

    /// <summary>Checks one again that could not be worked on.</summary>
    public async Task<bool> CheckAgainAsync(Guid id, CancellationToken ct)
        => await db.Uploads.Where(u => u.Id == id && u.State == UploadState.Failed)
            .ExecuteUpdateAsync(
                u => u.SetProperty(x => x.State, UploadState.Checking)
                    .SetProperty(x => x.Stage, ImportStage.Reading)
                    .SetProperty(x => x.StageFile, "")
                    .SetProperty(x => x.StageRows, 0)
                    .SetProperty(x => x.Mode, (ImportMode?)null)
                    .SetProperty(x => x.Confirmed, (string?)null)
                    .SetProperty(x => x.DecidedById, (Guid?)null)
                    .SetProperty(x => x.DecidedBy, (string?)null)
                    .SetProperty(x => x.DecidedAt, (DateTimeOffset?)null),
                ct) == 1;

    private async Task<bool> DecideAsync(Actor actor, Guid id, UploadState to, ImportMode? mode, string? confirmed, UploadState from, CancellationToken ct)
    {
        var now = clock.Now;
        return await db.Uploads.Where(u => u.Id == id && u.State == from).ExecuteUpdateAsync(
            u => u.SetProperty(x => x.State, to)
                .SetProperty(x => x.Mode, mode)
                .SetProperty(x => x.Confirmed, confirmed)
                .SetProperty(x => x.IsNewFinding, false)
                .SetProperty(x => x.StageFile, "")
                .SetProperty(x => x.StageRows, 0)
                .SetProperty(x => x.Stage, ImportStage.Reading)
                .SetProperty(x => x.DecidedById, actor.UserId)
                .SetProperty(x => x.DecidedBy, actor.Name)
                .SetProperty(x => x.DecidedAt, now),
            ct) == 1;
    }
}
