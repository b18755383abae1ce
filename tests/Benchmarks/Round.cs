using System.Diagnostics;

namespace Portal.Benchmarks;

/// <summary>What one round of so many callers took.</summary>
internal sealed record Round(double PerSecond, double P50, double P95, double Transactions, double RowWrites, double WalBytes)
{
    /// <summary>Lets <paramref name="callers"/> share out the numbers 0 to <paramref name="count"/> - 1.</summary>
    public static async Task<Round> RunAsync(BenchDatabase database, int callers, int count, Func<int, Task> act)
    {
        var before = await Counters.ReadAsync(database);
        var times = new double[count];
        var next = -1;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            int i;
            while ((i = Interlocked.Increment(ref next)) < count)
            {
                var start = Stopwatch.GetTimestamp();
                await act(i);
                times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        })));
        watch.Stop();
        var after = await Counters.ReadAsync(database);
        Array.Sort(times);
        return new Round(
            count / watch.Elapsed.TotalSeconds,
            times[count / 2],
            times[count * 95 / 100],
            (double)(after.Commits - before.Commits) / count,
            (double)(after.Rows - before.Rows) / count,
            (double)(after.Wal - before.Wal) / count);
    }

    public static Round Median(IReadOnlyCollection<Round> rounds) => new(
        Middle(rounds, r => r.PerSecond),
        Middle(rounds, r => r.P50),
        Middle(rounds, r => r.P95),
        Middle(rounds, r => r.Transactions),
        Middle(rounds, r => r.RowWrites),
        Middle(rounds, r => r.WalBytes));

    private static double Middle(IReadOnlyCollection<Round> rounds, Func<Round, double> figure)
        => rounds.Select(figure).Order().ElementAt(rounds.Count / 2);

    /// <summary>What the server counted so far in this database.</summary>
    private sealed record Counters(long Commits, long Rows, long Wal)
    {
        public static async Task<Counters> ReadAsync(BenchDatabase database)
        {
            await using var own = await database.OpenAloneAsync();
            await using var command = own.CreateCommand();
            command.CommandText =
                """
                select pg_stat_force_next_flush();
                select xact_commit, tup_inserted + tup_updated + tup_deleted, (pg_current_wal_insert_lsn() - '0/0')::bigint
                from pg_stat_database where datname = current_database()
                """;
            await using var reader = await command.ExecuteReaderAsync();
            await reader.NextResultAsync();
            await reader.ReadAsync();
            return new Counters(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
        }
    }
}
