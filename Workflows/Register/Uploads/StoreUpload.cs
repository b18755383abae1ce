using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Register.Uploads;

/// <summary>Takes register files in, piece by piece, and asks for their check. The same form sent twice makes one upload.</summary>
public sealed class StoreUpload(IDbContextFactory<PortalDbContext> contexts, EngineClock clock)
{
    /// <returns>The upload's id.</returns>
    public async Task<Guid> HandleAsync(Actor actor, Guid requestId, IReadOnlyList<ImportSource> files, CancellationToken ct)
    {
        var now = clock.Now;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await IsNewAsync(db, actor, requestId, now, ct))
        {
            for (var i = 0; i < files.Count; i++)
            {
                db.Add(await TakeAsync(db, requestId, i + 1, files[i], ct));
                await db.SaveChangesAsync(ct);
            }

            await transaction.CommitAsync(ct);
        }

        return requestId;
    }

    /// <summary>Makes the upload's row; false where this form made it before.</summary>
    private static async Task<bool> IsNewAsync(PortalDbContext db, Actor actor, Guid id, DateTimeOffset now, CancellationToken ct)
        => await db.Database.ExecuteSqlAsync(
            $"""
            insert into import_uploads (id, at, user_id, by, state, stage, stage_file, stage_rows, is_new_finding)
            values ({id}, {now}, {actor.UserId!.Value}, {actor.Name}, {nameof(UploadState.Checking)}, {nameof(ImportStage.Reading)}, '', 0, false)
            on conflict (id) do nothing
            """, ct) == 1;

    private static async Task<UploadedFile> TakeAsync(PortalDbContext db, Guid id, int position, ImportSource source, CancellationToken ct)
    {
        var file = new UploadedFile { UploadId = id, Position = position, Name = Path.GetFileName(source.Name) };
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var content = source.Open();
        var buffer = new byte[UploadChunk.Size];
        for (var sequence = 0; await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct) is var read and > 0; sequence++)
        {
            var piece = buffer.AsMemory(0, read);
            digest.AppendData(piece.Span);
            file.Size += read;
            file.Lines += piece.Span.Count((byte)'\n');
            await db.Database.ExecuteSqlAsync($"insert into import_chunks (upload_id, position, sequence, bytes) values ({id}, {position}, {sequence}, {piece.ToArray()})", ct);
        }

        file.Sha256 = Convert.ToHexStringLower(digest.GetHashAndReset());
        return file;
    }
}
