using Portal.Workflows.Engine;

namespace Portal.Workflows.Register;

/// <summary>Has every feature do what follows from the register: none waits for another that fails.</summary>
public sealed class FollowRegister(IEnumerable<IRegisterFollower> followers, OneByOne each)
{
    private static readonly ItemKind Following = new(IRegisterFollower.Job, "feature", "What follows from the register could not be begun");

    public Task RunAsync(CancellationToken ct) => each.DoAsync(Following, followers, follower => follower.GetType().Name, follower => follower.FollowAsync(ct), ct);
}
