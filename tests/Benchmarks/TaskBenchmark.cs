using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Workflows.Tasks;

namespace Portal.Benchmarks;

/// <summary>
/// What waits for people, as the pages ask for it: a thousand pieces of work that are all open, the same among a million, and ten thousand open ones
/// among a million and nine thousand.
/// </summary>
internal sealed class TaskBenchmark(BenchDatabase database)
{
    private const int Runs = 101;
    private const int Providers = 300;
    private const int NoneIs = int.MaxValue;

    private static readonly Actor Provider = Actor.ForProvider(Seed.UserId, "Bench Mark", "B1", "Provider 1", ProviderRoles.Signatory);
    private static readonly Actor Council = Actor.ForCouncil(Seed.UserId, "Clerk", "Council", CouncilRoles.Placements);

    private static readonly (string Name, Func<IServiceProvider, Task> Ask)[] Lists =
    [
        ("provider, first page", services => services.GetRequiredService<ProviderTasks>().FindAsync(Provider, kind: null, 1, default)),
        ("provider, counts", services => services.GetRequiredService<ProviderTasks>().CountAsync(Provider, default)),
        ("council, mine", Queue(QueueKind.Mine)),
        ("council, my teams'", Queue(QueueKind.MyTeams)),
        ("council, providers", Queue(QueueKind.Providers)),
        ("council, overdue", Queue(QueueKind.Overdue)),
        ("council, all", Queue(QueueKind.All)),
        ("council, page 20 of all", Queue(QueueKind.All, page: 20)),
        ("council, counts", services => services.GetRequiredService<CouncilTasks>().CountAsync(Council, default)),
        ("council, next", services => services.GetRequiredService<CouncilTasks>().NextAsync(Council, Guid.Empty, default)),
    ];

    public async Task RunAsync()
    {
        await Seed.RegisterAsync(database);
        await database.ExecuteAsync("alter table journal disable trigger user; alter table contract_documents disable trigger user; truncate contract_documents, workflow_instances, journal, timers, outbox, contract_openings, emails cascade");
        Console.WriteLine("Tasks of 300 providers, medians in ms");
        await GivenAsync("50000000", 1_000, open: 1);
        var thousand = await MeasureAsync();
        await GivenAsync("60000000", 999_000, open: NoneIs);
        var million = await MeasureAsync();
        await GivenAsync("70000000", 9_000, open: 1);
        var tenfold = await MeasureAsync();
        foreach (var ((name, _), small, large, many) in Lists.Select((list, i) => (list, thousand[i], million[i], tenfold[i])))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {name,-24} 1,000: {small,7:0.00}   1,000,000: {large,7:0.00}   ratio {large / small:0.00}   with 10,000 open: {many,7:0.00}"));
        }
    }

    private static Func<IServiceProvider, Task> Queue(QueueKind queue, int page = 1)
        => services => services.GetRequiredService<CouncilTasks>().FindAsync(Council, new CouncilTaskFilter { Queue = queue, Page = page }, default);

    /// <summary>Documents: of those that are open every other one waits for the council, a tenth of these with the one who asks.</summary>
    /// <param name="prefix">Of their ids.</param>
    /// <param name="count">How many.</param>
    /// <param name="open">One in so many is open.</param>
    private async Task GivenAsync(string prefix, int count, int open)
    {
        await database.ExecuteAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            insert into workflow_instances (id, definition, version, subject, provider_ref, state, since, turn_kind, turn, due_at, ended_at, seq, last_hash, team, owner_id, client)
                select ('{prefix}-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'Contract document', 1, 'IPA Contract, C' || (1 + i % 1000), 'B' || (1 + i % {Providers}),
                    case when i % {open} <> 0 then 'Approved' when i / {open} % 2 = 0 then 'Draft' else 'Published' end, now() - i * interval '1 second',
                    case when i % {open} <> 0 then 'Nobody' when i / {open} % 2 = 0 then 'Team' else 'Provider' end,
                    case when i % {open} <> 0 then null when i / {open} % 2 = 0 then 'Placements team' else 'Signatory' end,
                    case when i % {open} = 0 then now() + (i % 20 - 5) * interval '1 day' end, case when i % {open} <> 0 then now() end, 2, sha256(i::text::bytea),
                    'Placements team', case when i % {open} = 0 and i / {open} % 20 = 0 then '{Seed.UserId}'::uuid end, 'C' || (1 + i % 1000)
                from generate_series(1, {count}) i;
            """));
        await database.ExecuteAsync("vacuum analyze");
    }

    private async Task<List<double>> MeasureAsync()
    {
        var medians = new List<double>();
        foreach (var (_, ask) in Lists)
        {
            var times = new List<double>();
            for (var run = 0; run < Runs; run++)
            {
                await using var scope = database.Services.CreateAsyncScope();
                var start = Stopwatch.GetTimestamp();
                await ask(scope.ServiceProvider);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            times.Sort();
            medians.Add(times[Runs / 2]);
        }

        return medians;
    }
}
