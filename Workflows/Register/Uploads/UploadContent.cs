using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Register.Uploads;

/// <summary>The bytes of an uploaded file, read forward, one piece at a time, on connections of their own.</summary>
internal sealed class UploadContent(IDbContextFactory<PortalDbContext> contexts, UploadedFile file) : Stream
{
    private ReadOnlyMemory<byte> piece;
    private int sequence;
    private long total;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (piece.IsEmpty)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var next = sequence++;
            piece = await db.UploadChunks.AsNoTracking()
                .Where(c => c.UploadId == file.UploadId && c.Position == file.Position && c.Sequence == next)
                .Select(c => c.Bytes)
                .FirstOrDefaultAsync(cancellationToken) ?? [];
            total += piece.Length;
            if (piece.IsEmpty && total != file.Size)
            {
                throw new InvalidOperationException("The bytes of the file are not there any more: half of it must not pass for the whole.");
            }
        }

        var read = Math.Min(buffer.Length, piece.Length);
        piece[..read].CopyTo(buffer);
        piece = piece[read..];
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read it asynchronously.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }
}
