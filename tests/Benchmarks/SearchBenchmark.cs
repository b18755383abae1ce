using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Domain.Search;
using Portal.Workflows.Search;

namespace Portal.Benchmarks;

/// <summary>The search box over all kinds, as a page asks for it, with a hundred thousand clients and as many line items.</summary>
internal sealed class SearchBenchmark(BenchDatabase database)
{
    private const int Runs = 51;

    private static readonly Actor Provider = Actor.ForProvider(Seed.UserId, "Bench Mark", Seed.Provider, "Provider 1", (ProviderRoles)15);
    private static readonly Actor Council = Actor.ForCouncil(Seed.UserId, "Clerk", "Council", (CouncilRoles)15);

    private static readonly (string Name, Actor Actor, string Typed)[] Searches =
    [
        ("council, a whole SSRef", Council, "D 077777"),
        ("council, a rare name", Council, "obrien77777"),
        ("council, two words", Council, "zoe obrien777"),
        ("council, a name of 1,000", Council, "smith7"),
        ("council, a name of 100,000", Council, "zoe"),
        ("council, one letter", Council, "z"),
        ("council, a letter of all SSRefs", Council, "d"),
        ("council, a letter of all packages", Council, "p"),
        ("council, nobody", Council, "rumpelstiltskin"),
        ("council, a line item", Council, "M077777"),
        ("provider, a name of 100,000", Provider, "zoe"),
        ("provider, a rare name", Provider, "obrien77001"),
    ];

    public async Task RunAsync()
    {
        await Seed.RegisterAsync(database);
        await database.ExecuteAsync(
            """
            insert into contracts (ref, provider_ref, name, vat, allows_total_editing, requires_agreed_document)
                select 'K' || i, 'B' || i, 'Contract ' || i, 'Exempt', false, false from generate_series(1, 1000) i on conflict do nothing;
            insert into clients (ss_ref, surname, forename)
                select 'D' || lpad(i::text, 6, '0'), 'O’Brien' || i || '-Smith' || i % 100, 'Zoë' from generate_series(1, 100000) i on conflict do nothing;
            insert into care_package_line_items (ref, care_package_ref, ss_ref, service_ref, contract_ref, service_level, start_date, weekly_cost, pricing, authorised)
                select 'M' || lpad(i::text, 6, '0'), 'P' || i, 'D' || lpad(i::text, 6, '0'), 'S' || 1 + i % 1000, 'K' || 1 + i % 1000, 'Core', '2016-02-01', 1000, 'Spot', true from generate_series(1, 100000) i on conflict do nothing;
            """);
        await database.ExecuteAsync("vacuum analyze");
        Console.WriteLine("The search box, all kinds together, with 100,000 clients and 100,000 line items, medians in ms");
        foreach (var (name, actor, typed) in Searches)
        {
            var (median, p95, found) = await MeasureAsync(actor, SearchText.Of(typed)!);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-30} {median,7:0.0} (p95 {p95,7:0.0})   {found} kinds"));
        }
    }

    private async Task<(double Median, double P95, int Found)> MeasureAsync(Actor actor, SearchText typed)
    {
        var times = new List<double>();
        var found = 0;
        for (var run = 0; run < Runs; run++)
        {
            await using var scope = database.Services.CreateAsyncScope();
            var search = scope.ServiceProvider.GetRequiredService<PortalSearch>();
            var start = Stopwatch.GetTimestamp();
            found = (await search.AllAsync(actor, typed, CancellationToken.None)).Count;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        return (times[times.Count / 2], times[times.Count * 95 / 100], found);
    }
}
