using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Domain.Contracts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Actions;

/// <summary>
/// Takes the files of a form in, piece by piece, before the form's move is made; the move then hangs them on its post. A form
/// that is sent again brings its files anew, unless its move was made (decision 42).
/// </summary>
public sealed class StoreAttachments(IDbContextFactory<PortalDbContext> contexts, EngineClock clock)
{
    /// <summary>Tells our advisory locks of forms from others of 64 bits ("files" in ASCII).</summary>
    private const long Lock = 0x66696C6573;

    /// <exception cref="Domain.Refusal">A file cannot be attached; none of them is kept.</exception>
    public async Task HandleAsync(Actor actor, Guid formId, string? message, IReadOnlyList<Attachment> files, CancellationToken ct)
    {
        if (files.Count == 0)
        {
            return;
        }

        if (files.Count > AttachmentContent.MaxFiles)
        {
            throw new TooManyAttachments();
        }

        if (string.IsNullOrWhiteSpace(message))
        {
            throw new AttachmentNeedsAMessage();
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({formId.ToString()}, {Lock}))", ct); // the same form, sent twice at once
        var before = await db.ActionFiles.AsNoTracking().Where(f => f.FormId == formId).Select(f => new { f.ActionId, f.Name, f.Sha256 }).ToListAsync(ct);
        if (before.Exists(f => f.ActionId != null) || (before.Count > 0 && await FingerprintAsync(files, ct) == Fingerprint(before.Select(f => (f.Name, f.Sha256)))))
        {
            return; // the move that hangs them on its post may be under way: they must not be taken from it
        }

        await db.ActionFiles.Where(f => f.FormId == formId && f.ActionId == null).ExecuteDeleteAsync(ct);
        foreach (var file in files)
        {
            await TakeAsync(db, actor, formId, file, ct);
        }

        await transaction.CommitAsync(ct);
    }

    /// <summary>Names and contents of files that came, as they would be kept.</summary>
    private static async Task<string> FingerprintAsync(IReadOnlyList<Attachment> files, CancellationToken ct)
    {
        var found = new List<(string, string)>();
        foreach (var file in files)
        {
            await using var content = file.Open();
            found.Add((DocumentContent.CleanName(file.Name), Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct))));
        }

        return Fingerprint(found);
    }

    private static string Fingerprint(IEnumerable<(string Name, string Sha256)> files)
        => string.Join('\n', files.Select(f => $"{f.Sha256} {f.Name}").Order(StringComparer.Ordinal));

    private async Task TakeAsync(PortalDbContext db, Actor actor, Guid formId, Attachment file, CancellationToken ct)
    {
        await using var content = file.Open();
        var now = clock.Now;
        var row = new ActionFile
        {
            Id = Guid.CreateVersion7(now),
            FormId = formId,
            Name = DocumentContent.CleanName(file.Name),
            Type = AttachmentContent.TypeOf(file.Name, content),
            Size = content.Length,
            ById = actor.UserId!.Value,
            At = now,
        };
        db.ActionFiles.Add(row);
        await db.SaveChangesAsync(ct);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[ActionFileChunk.Size];
        for (var sequence = 0; await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct) is var read and > 0; sequence++)
        {
            digest.AppendData(buffer, 0, read);
            await db.Database.ExecuteSqlAsync($"insert into action_file_chunks (file_id, sequence, bytes) values ({row.Id}, {sequence}, {buffer.AsMemory(0, read).ToArray()})", ct);
        }

        row.Sha256 = Convert.ToHexStringLower(digest.GetHashAndReset());
        await db.SaveChangesAsync(ct);
    }
}
