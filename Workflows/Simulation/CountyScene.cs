using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Periods;

namespace Portal.Workflows.Simulation;

/// <summary>Where a county is made: the portal's use cases, its clock, its people and its register.</summary>
internal sealed record CountyScene(IServiceProvider Services, SimulatedClock Clock, CountyPeople People, CountyRegister Register)
{
    /// <summary>So many things are done at the same moment of the county's clock.</summary>
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 4 };

    public CountyPlan Plan => Register.Plan;

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    /// <summary>An id that is the same whenever the county is made.</summary>
    public static Guid Id(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name))[..16]);

    /// <summary>Nine in the morning of a day; the clock never goes back.</summary>
    public void On(DateOnly day) => Clock.Set(new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero));

    /// <summary>What the portal does by itself until now: reminders and escalations, months that can be invoiced, orders, what is owed back.</summary>
    public Task NightAsync() => InAsync(async services =>
    {
        await services.GetRequiredService<ReleasePeriods>().RunAsync(CancellationToken.None);
        await services.GetRequiredService<DueTimers>().FireAsync(CancellationToken.None);
        foreach (var follower in services.GetServices<IRegisterFollower>())
        {
            await follower.FollowAsync(CancellationToken.None);
        }
    });

    public async Task<T> InAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public Task InAsync(Func<IServiceProvider, Task> work) => InAsync(async services =>
    {
        await work(services);
        return true;
    });

    public Task MoveAsync(string definition, string move, Actor by, Guid id, MoveForm? form = null) => InAsync(services => services.GetRequiredService<MakeMove>()
        .HandleAsync(definition, move, by, new MoveRequest(id, Id($"{move} {id}")) { From = new SentFrom("192.0.2.1", "A browser") }, form ?? MoveForm.Empty, CancellationToken.None));

    public static Task EachAsync<T>(IEnumerable<T> things, Func<T, Task> work) => Parallel.ForEachAsync(things, AtOnce, async (thing, _) => await work(thing));
}
