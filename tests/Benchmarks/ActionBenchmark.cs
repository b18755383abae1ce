using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Workflows.Actions;

namespace Portal.Benchmarks;

/// <summary>A page of actions (its list, and of open ones how many closed ones there are beside them) and the search through their threads, at ten thousand and at a million posts.</summary>
internal sealed class ActionBenchmark(BenchDatabase database)
{
    private const int Runs = 51;
    private const int PostsEach = 5;

    private static readonly Actor Provider = Actor.ForProvider(Seed.UserId, "Bench Mark", Seed.Provider, "Provider 1", ProviderRoles.Actions);
    private static readonly Actor Council = Actor.ForCouncil(Seed.UserId, "Clerk", "Council", CouncilRoles.Placements);

    private static readonly (string Name, Actor Actor, ActionFilter Filter)[] Lists =
    [
        ("provider, open", Provider, new()),
        ("provider, all", Provider, new() { Shown = ActionShown.All }),
        ("provider, a rare word", Provider, new() { Shown = ActionShown.All, Words = "zebra77" }),
        ("provider, a common word", Provider, new() { Shown = ActionShown.All, Words = "payment" }),
        ("council, open", Council, new()),
        ("council, an inbox", Council, new() { Team = "Invoice Queries" }),
        ("council, overdue", Council, new() { IsOverdue = true }),
        ("council, unassigned", Council, new() { IsUnassigned = true }),
        ("council, a rare word", Council, new() { Shown = ActionShown.All, Words = "zebra77" }),
        ("council, two words", Council, new() { Shown = ActionShown.All, Words = "payment zebra77" }),
        ("council, a common word", Council, new() { Shown = ActionShown.All, Words = "payment" }),
    ];

    public async Task RunAsync()
    {
        await Seed.RegisterAsync(database);
        await database.ExecuteAsync(string.Concat(new[] { "actions", "action_posts", "action_files", "action_file_chunks",
            "line_suggestions" }.Select(t => $"alter table {t} disable trigger user; ")) + "truncate actions, action_posts, action_reads cascade");
        Console.WriteLine("Actions and their posts, a tenth of them one provider's, a quarter read by the reader, medians in ms");
        await GivenAsync(1, 10_000 / PostsEach);
        var few = await MeasureAsync();
        await GivenAsync((10_000 / PostsEach) + 1, 1_000_000 / PostsEach);
        var many = await MeasureAsync();
        foreach (var ((name, _, _), small, large) in Lists.Zip(few, many))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {name,-24} 10,000: {small.Median,7:0.00}   1,000,000: {large.Median,7:0.00} (p95 {large.P95,7:0.00})   ratio {large.Median / small.Median:0.00}"));
        }
    }

    /// <summary>Actions from one number to another, five posts each: every one speaks of a payment, one in a thousand of one zebra.</summary>
    private async Task GivenAsync(int from, int to)
    {
        await database.ExecuteAsync(
            $"""
            insert into actions (id, number, provider_ref, type, title, opened_at, opened_by_id, opened_by, state, due_on, team, last_post_at, posts, last_open_post, close_reason)
            select ('40000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, 10000 + i, case when i % 10 = 0 then '{Seed.Provider}' else 'B2' end, 'InvoiceQuery', 'Query ' || i,
                now() - i * interval '1 minute', '{Seed.UserId}', 'Bench Mark', case when i % 5 = 0 then 'WithCouncil' else 'Closed' end, (now() + (i % 40 - 20) * interval '1 day')::date,
                case when i % 2 = 0 then 'Invoice Queries' else 'Placements' end, now() - i * interval '1 minute', {PostsEach}, {PostsEach}, case when i % 5 = 0 then null else 'Done' end
            from generate_series({from}, {to}) i;
            insert into action_posts (action_id, provider_ref, position, at, by, organisation, side, kind, text)
            select ('40000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, case when i % 10 = 0 then '{Seed.Provider}' else 'B2' end, n, now(), 'Bench Mark', 'Provider 1', 'Provider', 'Comment',
                'The payment of month ' || (i + n) % 12 || ' for line item L' || i || ' is not what we expected, see zebra' || (i * {PostsEach} + n) % 1000 || ' of our letter ' || md5(i::text || n)
            from generate_series({from}, {to}) i, generate_series(1, {PostsEach}) n;
            """);
        await database.ExecuteAsync(
            $"""
            insert into action_reads (user_id, action_id, position)
            select '{Seed.UserId}', ('40000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, {PostsEach} from generate_series({from}, {to}) i where i % 4 = 0
            """);
        await database.ExecuteAsync("vacuum analyze actions, action_posts, action_reads");
    }

    private async Task<List<(double Median, double P95)>> MeasureAsync()
    {
        var medians = new List<(double, double)>();
        foreach (var (_, actor, filter) in Lists)
        {
            var times = new List<double>();
            for (var run = 0; run < Runs; run++)
            {
                await using var scope = database.Services.CreateAsyncScope();
                var list = scope.ServiceProvider.GetRequiredService<ActionList>();
                var start = Stopwatch.GetTimestamp();
                await list.ListAsync(actor, filter, 1, CancellationToken.None);
                if (filter.Shown == ActionShown.Open)
                {
                    await list.CountAsync(actor, filter with { Shown = ActionShown.Closed, IsOverdue = false }, CancellationToken.None);
                }

                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            times.Sort();
            medians.Add((times[times.Count / 2], times[times.Count * 95 / 100]));
        }

        return medians;
    }
}
