using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Domain.Bounces;
using Portal.Workflows.Audit;
using Portal.Workflows.Bounces;
using Portal.Workflows.Engine;
using Portal.Workflows.PaymentBatches;
using Portal.Workflows.Periods;
using Portal.Workflows.Persistence;
using Portal.Workflows.Register;
using Portal.Workflows.Tasks;
using Portal.Workflows.Work;

namespace Portal.Workflows.Simulation;

/// <summary>Where a county is made: the portal's use cases, its clock, its people and its register.</summary>
internal sealed record CountyScene(IServiceProvider Services, SimulatedClock Clock, CountyPeople People, CountyRegister Register)
{
    /// <summary>So many things are done at the same moment of the county's clock.</summary>
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 4 };

    private Dictionary<DateOnly, List<Func<Task>>> Deeds { get; } = [];

    public CountyPlan Plan => Register.Plan;

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    /// <summary>An id that is the same whenever the county is made.</summary>
    public static Guid Id(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name))[..16]);

    /// <summary>Nine in the morning of a day, with every night before it; the clock never goes back.</summary>
    public async Task OnAsync(DateOnly day)
    {
        await PostAsync();
        while (Today < day)
        {
            var next = Today.AddDays(1);
            await NightAsync(next);
            Clock.Set(At(next, 9));
            if (Deeds.Remove(next, out var deeds))
            {
                await EachAsync(deeds, deed => deed());
            }
        }

        Clock.Set(At(day, 9));
    }

    /// <summary>What somebody does in the morning of the first working day so many days from now; never, where the county ends before.</summary>
    public void Later(int days, Func<Task> deed)
    {
        var day = Today.AddDays(Math.Max(1, days));
        day = day.AddDays(day.DayOfWeek switch { DayOfWeek.Saturday => 2, DayOfWeek.Sunday => 1, _ => 0 });
        lock (Deeds)
        {
            if (!Deeds.TryGetValue(day, out var deeds))
            {
                Deeds[day] = deeds = [];
            }

            deeds.Add(deed);
        }
    }

    /// <summary>What the portal does by itself between two working days: months that can be invoiced, orders, what is owed back, daily emails, reminders.</summary>
    private Task NightAsync(DateOnly day) => InAsync(async services =>
    {
        // Months open at their beginning and by moves, and an import calls those that follow the register by itself: every night would find nothing more.
        if (day.Day == 1)
        {
            Clock.Set(At(day, 1));
            await FollowAsync();
        }

        Clock.Set(At(day, 6));
        await services.GetRequiredService<SendDigests>().RunAsync(CancellationToken.None);
        await services.GetRequiredService<DueTimers>().FireAsync(CancellationToken.None);
        await PostAsync();
        if (await services.GetRequiredService<ReadBounces>().RunAsync(CancellationToken.None) is { Undeliverable: > 0 })
        {
            Later(3, SettleAddressAsync);
        }

        if (DateOnly.FromDateTime(Plan.MailOutage.UtcDateTime) == day)
        {
            await OutageAsync();
        }
    });

    /// <summary>What is worked out anew from everything.</summary>
    public Task FollowAsync() => InAsync(async services =>
    {
        await services.GetRequiredService<ReleasePeriods>().RunAsync(CancellationToken.None);
        await services.GetRequiredService<FollowRegister>().RunAsync(CancellationToken.None);
    });

    /// <summary>Whatever waits to be sent by now is.</summary>
    public Task PostAsync() => InAsync(async services =>
    {
        await services.GetRequiredService<OutboxDispatcher>().DispatchAsync(CancellationToken.None);
        await services.GetRequiredService<EmailSender>().SendAsync(CancellationToken.None);
    });

    /// <summary>Somebody found out what became of an address.</summary>
    private async Task SettleAddressAsync()
    {
        var found = await InAsync(services => services.GetRequiredService<PortalDbContext>().Set<UnreachableAddress>().Where(a => a.State == UnreachableState.Found).Select(a => a.Id).FirstAsync());
        await MoveAsync(
            UnreachableWorkflow.DefinitionName, UnreachableWorkflow.Settle, People[CountyPeople.Placements], found, new MoveForm().Fill("Answer", "She has left. Her colleague signs from now on."));
    }

    /// <summary>A morning without mail: everything waits, that is an incident, and once the server is back nobody has to do anything.</summary>
    private async Task OutageAsync()
    {
        Clock.Set(Plan.MailOutage);
        await InAsync(services => services.GetRequiredService<ChaseProvider>().HandleAsync(
            People[CountyPeople.Lead], AuditedBy.Of(People[CountyPeople.Lead]), Id("chase in the outage"), Clock.GetUtcNow(), CountyPeople.ProviderRef(2), CancellationToken.None));
        foreach (var minutes in (int[])[0, 2, 8, 24, 85])
        {
            Clock.Set(Plan.MailOutage.AddMinutes(minutes));
            await PostAsync();
        }

        Clock.Set(Plan.MailOutage.AddMinutes(120));
        await PostAsync();
    }

    private static DateTimeOffset At(DateOnly day, int hour) => new(day, new TimeOnly(hour, 0), TimeSpan.Zero);

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

    /// <summary>Its number; null where nothing is due by then.</summary>
    public Task<int?> MakeBatchAsync(Actor finaliser, DateOnly dueBy, Guid id) => InAsync(async services
        => await services.GetRequiredService<BatchReader>().TotalsAsync(dueBy, CancellationToken.None) is { Payments: > 0 } totals
            ? await services.GetRequiredService<MakeBatch>().HandleAsync(finaliser, dueBy, totals, id, CancellationToken.None)
            : (int?)null);

    public static Task EachAsync<T>(IEnumerable<T> things, Func<T, Task> work) => Parallel.ForEachAsync(things, AtOnce, async (thing, _) => await work(thing));
}
