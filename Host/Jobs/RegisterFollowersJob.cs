using Hangfire;
using Portal.Workflows;
using Portal.Workflows.Register;

namespace Portal.Host.Jobs;

/// <summary>
/// Every night, and when a host starts, what follows from the register, such as purchase orders: a new financial year begins, and an import may have been cut
/// short. Stopped half-way, it goes on with the next night, or its next attempt.
/// </summary>
[ByTheClock(IRegisterFollower.Job, "30 1 * * *", "Follow the register: orders, periods, holds", AtStart = true)] // past midnight in London, summer or winter
public sealed class RegisterFollowersJob(FollowRegister register) : IRecurringJob
{
    [AutomaticRetry(Attempts = 2)]
    public async Task<string?> RunAsync(CancellationToken ct)
    {
        await register.RunAsync(ct);
        return null;
    }
}
