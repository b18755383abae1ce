namespace Portal.Workflows.Engine;

/// <summary>
/// What another feature does once a move is committed, without the one that moved knowing of it. It is asked at once so that nobody waits;
/// killed before, the feature's own job finds what is to be done (decision 83).
/// </summary>
internal interface IMoveFollower
{
    /// <summary>Whether it does anything after this move: asked of every move, so it reads nothing.</summary>
    static abstract bool Follows(FollowedMove move);

    /// <summary>The job that does for the provider what could not be done after a move.</summary>
    static abstract ItemKind Item { get; }

    /// <param name="move">What has happened.</param>
    /// <param name="ct">Stops it.</param>
    Task FollowAsync(FollowedMove move, CancellationToken ct);

    /// <summary>The same after moves that were committed together: one after the other, unless the feature does better.</summary>
    async Task FollowAllAsync(IReadOnlyList<FollowedMove> moves, CancellationToken ct)
    {
        foreach (var move in moves)
        {
            await FollowAsync(move, ct);
        }
    }
}
