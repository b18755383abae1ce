using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Actions;

/// <summary>Reads a file that hangs on a post that its reader may see.</summary>
public sealed class AttachmentReader(PortalDbContext db, ActionQueries actions)
{
    /// <summary>Null where it does not exist for the reader.</summary>
    public Task<ActionFile?> FindAsync(Actor actor, Guid id, CancellationToken ct)
        => (from f in db.ActionFiles.AsNoTracking()
            join p in actions.PostsVisibleTo(actor) on new { ActionId = f.ActionId!.Value, Position = f.Position!.Value } equals new { p.ActionId, p.Position }
            where f.Id == id
            select f).FirstOrDefaultAsync(ct);

    /// <summary>Writes its content, one piece in memory at a time.</summary>
    public async Task WriteAsync(ActionFile file, Stream to, CancellationToken ct)
    {
        for (var sequence = 0; await PieceAsync(file.Id, sequence, ct) is { } piece; sequence++)
        {
            await to.WriteAsync(piece, ct);
        }
    }

    private Task<byte[]?> PieceAsync(Guid id, int sequence, CancellationToken ct)
        => db.ActionFileChunks.AsNoTracking().Where(c => c.FileId == id && c.Sequence == sequence).Select(c => c.Bytes).FirstOrDefaultAsync(ct);
}
