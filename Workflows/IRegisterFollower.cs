namespace Portal.Workflows;

/// <summary>
/// What a feature does once the register has changed, without the import knowing of it: at once after an import, and every night, since an
/// import may have been cut short. It may run at any time, twice, or on two hosts at once (decision 83).
/// </summary>
public interface IRegisterFollower
{
    /// <summary>The nightly job that asks them all, by its name in the schedule.</summary>
    const string Job = "purchase-orders";

    Task FollowAsync(CancellationToken ct);
}
