using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Engine;

/// <summary>
/// Moves that one form, file or run makes together, each its own transaction: whoever would hear of several of a kind hears of them in one
/// email. What is to be told waits until all are made; where the host is killed before, it is told after <see cref="Patience"/>.
/// </summary>
public sealed class MovesTogether(PortalDbContext db, EngineClock clock)
{
    /// <summary>How long what is to be told waits at most.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private bool tells;

    /// <summary>Those that are being made now; null: each move is alone.</summary>
    internal Guid? Batch { get; private set; }

    /// <summary>Makes them; those that follow from one of them belong to it too.</summary>
    public async Task<T> MakeAsync<T>(Func<Task<T>> moves)
    {
        if (Batch is not null)
        {
            return await moves(); // a part of greater ones
        }

        var batch = Guid.CreateVersion7(clock.Now);
        Batch = batch;
        try
        {
            return await moves();
        }
        finally
        {
            Batch = null;
            if (tells)
            {
                tells = false;
                await db.Database.ExecuteSqlAsync($"update outbox set next_attempt_at = {clock.Now} where batch = {batch} and next_attempt_at is not null", CancellationToken.None);
                clock.SignalOutbox(needed: true);
            }
        }
    }

    /// <summary>A move is committed, of which somebody hears or not.</summary>
    internal void Made(bool tells)
    {
        this.tells |= tells && Batch is not null;
        clock.SignalOutbox(tells && Batch is null);
    }
}
