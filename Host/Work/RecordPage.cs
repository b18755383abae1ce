using Portal.Host.Accounts;

namespace Portal.Host.Work;

/// <summary>A <see cref="MovePage"/> with what it shows of its record.</summary>
/// <typeparam name="TFound">The read model.</typeparam>
public abstract class RecordPage<TFound>(CurrentActor current, RecordMoves moves) : MovePage(current, moves)
    where TFound : class
{
    public TFound Found { get; private set; } = null!;

    /// <summary>Null when there is no such thing for this reader.</summary>
    protected abstract Task<TFound?> ReadAsync(CancellationToken ct);

    private protected sealed override async Task<bool> FindAsync(CancellationToken ct)
    {
        Found = (await ReadAsync(ct))!;
        return Found is not null;
    }
}
