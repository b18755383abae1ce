using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Portal.Workflows.Engine;

namespace Portal.Benchmarks;

/// <summary>A night in which very many reminders are due at once: the timers fire, and their letters are written meanwhile.</summary>
internal sealed class NightBenchmark(BenchDatabase database)
{
    private const int Reminders = 100_000;

    public async Task RunAsync()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Reminders:N0} reminders that are due at once"));
        await Seed.RegisterAsync(database);
        await database.ExecuteAsync(
            $"""
            insert into memberships (user_id, provider_ref, roles) select '{Seed.UserId}', ref, 1 from providers on conflict do nothing;
            truncate outbox, emails cascade;
            delete from timers;
            """);
        await Seed.PublishedAsync(database, "70000000", Reminders, $"1 + i % {Seed.Providers}");
        await database.ExecuteAsync("update timers set due_at = due_at - interval '60 days'; analyze; checkpoint;");

        var (most, before) = (0L, GC.GetTotalMemory(forceFullCollection: true));
        await using var watcher = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false) - before), null, 0, 50);
        var watch = Stopwatch.StartNew();
        var firing = database.Services.GetRequiredService<DueTimers>().FireAsync(CancellationToken.None);
        var outbox = database.Services.GetRequiredService<OutboxDispatcher>();
        var writing = Task.Run(async () =>
        {
            while (!firing.IsCompleted)
            {
                await outbox.DispatchAsync(CancellationToken.None);
            }
        });
        var fired = await firing;
        var firedIn = watch.Elapsed.TotalSeconds;
        var meanwhile = await database.ScalarAsync<long>("select count(*) from emails");
        var late = await database.ScalarAsync<long>(
            "select count(*) from (select j.at, lag(j.at) over (order by i.since) as before from journal j join workflow_instances i on i.id = j.instance_id where j.move = 'Remind signatories') x where at < before");
        await writing;
        await outbox.DispatchAsync(CancellationToken.None);
        var written = await database.ScalarAsync<long>("select count(*) from emails");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  fired {fired:N0} in {firedIn:0.0} s ({fired / firedIn:0} /s), {late} out of their order, {most / 1e6:0} MB held at most; {meanwhile:N0} letters written by then, all {written:N0} after {watch.Elapsed.TotalSeconds:0.0} s"));
    }
}
