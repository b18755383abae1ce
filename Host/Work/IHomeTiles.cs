using Portal.Domain.Accounts;

namespace Portal.Host.Work;

/// <summary>What a feature offers on the home pages. It lies with the feature's pages and is found by its type: no list names it.</summary>
public interface IHomeTiles
{
    /// <summary>Those that this person may use, with how things stand for them.</summary>
    Task<IReadOnlyList<HomeTile>> ReadAsync(Actor actor, CancellationToken ct);
}
