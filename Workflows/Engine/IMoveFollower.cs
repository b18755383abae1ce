namespace Portal.Workflows.Engine;

/// <summary>
/// What another feature does once a move is committed, without the one that moved knowing of it. It is asked at once so that nobody waits;
/// killed before, the feature's own job finds what is to be done (decision 83).
/// </summary>
internal interface IMoveFollower
{
    /// <summary>Whether it does anything after this move of this workflow.</summary>
    bool Follows(string definition, string move);

    /// <param name="subjectId">What has moved.</param>
    /// <param name="ct">Stops it.</param>
    Task FollowAsync(Guid subjectId, CancellationToken ct);
}
