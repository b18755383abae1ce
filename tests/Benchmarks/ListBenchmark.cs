using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Domain.Contracts;
using Portal.Workflows.Contracts;

namespace Portal.Benchmarks;

/// <summary>The list of contract documents, as a page asks for it, at a thousand and at a million.</summary>
internal sealed class ListBenchmark(BenchDatabase database)
{
    private const int Runs = 101;
    private const string States = "(array['Published', 'Approved', 'Approved', 'Approved', 'Rejected'])[1 + i % 5]";

    private static readonly Actor Provider = Actor.ForProvider(Seed.UserId, "Bench Mark", Seed.Provider, "Provider 1", ProviderRoles.Signatory);
    private static readonly Actor Council = Actor.ForCouncil(Seed.UserId, "Clerk", "Council", CouncilRoles.Placements);

    private static readonly (string Name, Actor Actor, ContractFilter Filter)[] Lists =
    [
        ("provider, first page", Provider, new()),
        ("provider, Published", Provider, new() { State = ContractState.Published }),
        ("provider, page 40", Provider, new() { Page = 40 }),
        ("council, first page", Council, new()),
        ("council, Rejected", Council, new() { State = ContractState.Rejected }),
        ("council, one client", Council, new() { SsRefs = ["C7"] }),
        ("council, updated since", Council, new() { UpdatedSince = new DateOnly(2020, 1, 1) }),
    ];

    public async Task RunAsync()
    {
        await Seed.RegisterAsync(database);
        await database.ExecuteAsync("alter table journal disable trigger user; alter table contract_documents disable trigger user; truncate contract_documents, workflow_instances, journal, timers, outbox, contract_openings, emails cascade");
        Console.WriteLine("The contract list, all documents of one provider (the worst case), medians in ms");
        await Seed.PublishedAsync(database, "20000000", 1_000, "1", States);
        await database.ExecuteAsync("vacuum analyze");
        var thousand = await MeasureAsync();
        await Seed.PublishedAsync(database, "30000000", 999_000, "1", States);
        await database.ExecuteAsync("vacuum analyze");
        var million = await MeasureAsync();
        foreach (var ((name, _, _), small, large) in Lists.Zip(thousand, million))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-24} 1,000: {small,7:0.00}   1,000,000: {large,7:0.00}   ratio {large / small:0.00}"));
        }
    }

    private async Task<List<double>> MeasureAsync()
    {
        var medians = new List<double>();
        foreach (var (_, actor, filter) in Lists)
        {
            var times = new List<double>();
            for (var run = 0; run < Runs; run++)
            {
                await using var scope = database.Services.CreateAsyncScope();
                var list = scope.ServiceProvider.GetRequiredService<ContractList>();
                var start = Stopwatch.GetTimestamp();
                await list.FindAsync(actor, filter, CancellationToken.None);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            times.Sort();
            medians.Add(times[Runs / 2]);
        }

        return medians;
    }
}
