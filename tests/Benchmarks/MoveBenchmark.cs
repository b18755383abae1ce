using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Portal.Domain.Accounts;
using Portal.TestKit;
using Portal.Workflows.Engine;

namespace Portal.Benchmarks;

/// <summary>
/// One move through the engine (a signatory agrees a document: the whole use case, evidence included) against a bare
/// transaction that updates one row and inserts two, turn by turn in one run.
/// </summary>
internal sealed class MoveBenchmark(BenchDatabase database)
{
    private const int Rounds = 7;
    private const int PerRound = 1_500;

    /// <summary>Rounds until the runtime has compiled what is hot for good, as in a host that has been up for a minute.</summary>
    private const int WarmUps = 10;

    public async Task RunAsync()
    {
        Console.WriteLine("One move (agree a document) against a bare transaction (1 update, 2 inserts), medians of rounds");
        await Seed.RegisterAsync(database);
        await Seed.PublishedAsync(database, "10000000", ((Rounds * 2) + WarmUps) * PerRound, "1");
        await database.ExecuteAsync(
            """
            create table bare (id int primary key, state text not null, at timestamptz not null, note text);
            create table bare_log (id bigint generated always as identity primary key, bare_id int not null, at timestamptz not null, note text);
            create table bare_mail (id bigint generated always as identity primary key, bare_id int not null, at timestamptz not null, note text);
            insert into bare select i, 'Published', now(), repeat('x', 200) from generate_series(0, 1499) i;
            analyze;
            """);
        // Full page images after a checkpoint would drown what a move itself writes.
        await database.ExecuteAsync("checkpoint");
        await TouchAsync();

        var taken = 0;
        for (; taken < WarmUps * PerRound; taken += PerRound)
        {
            var from = taken;
            await Round.RunAsync(database, 2, PerRound, i => BareAsync(i));
            await Round.RunAsync(database, 2, PerRound, i => AgreeAsync(from + i));
        }

        foreach (var callers in new[] { 1, 8 })
        {
            var (bare, engine, ratios) = (new List<Round>(), new List<Round>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                bare.Add(await Round.RunAsync(database, callers, PerRound, i => BareAsync(i)));
                var from = taken;
                engine.Add(await Round.RunAsync(database, callers, PerRound, i => AgreeAsync(from + i)));
                taken += PerRound;
                ratios.Add(bare[^1].PerSecond / engine[^1].PerSecond);
            }

            Print($"bare, {callers} caller(s)", Round.Median(bare));
            Print($"engine, {callers} caller(s)", Round.Median(engine));
            ratios.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ratio, pair by pair: {ratios[Rounds / 2]:0.00} (from {ratios[0]:0.00} to {ratios[^1]:0.00})"));
        }
    }

    /// <summary>Writes each page once, so that no full page image falls into a round.</summary>
    private async Task TouchAsync()
    {
        await database.ExecuteAsync("update contract_documents set updated_at = updated_at; update workflow_instances set seq = seq; update timers set due_at = due_at; update bare set note = note;");
        await database.ExecuteAsync("vacuum analyze");
    }

    private async Task BareAsync(int i)
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await ExecuteAsync("update bare set state = 'Approved', at = now() where id = $1");
        await ExecuteAsync("insert into bare_log (bare_id, at, note) values ($1, now(), 'agreed')");
        await ExecuteAsync("insert into bare_mail (bare_id, at, note) values ($1, now(), 'to tell')");
        await transaction.CommitAsync();

        async Task ExecuteAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection, transaction);
            command.Parameters.Add(new() { Value = i });
            await command.ExecuteNonQueryAsync();
        }
    }

    private async Task AgreeAsync(int i)
    {
        var id = Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"10000000-0000-7000-8000-{i + 1:x12}"));
        await using var scope = database.Services.CreateAsyncScope();
        var make = scope.ServiceProvider.GetRequiredService<MakeMove>();
        var actor = Actor.ForProvider(Seed.UserId, "Bench Mark", Seed.Provider, "Provider 1", ProviderRoles.Signatory);
        var done = await make.AgreeAsync(actor, new MoveRequest(id, Guid.CreateVersion7()), CancellationToken.None);
        if (done != MoveResult.Done)
        {
            throw new InvalidOperationException($"{id}: {done}");
        }
    }

    private static void Print(string what, Round r)
        => Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {what,-22} {r.PerSecond,8:0} /s   p50 {r.P50,6:0.00} ms   p95 {r.P95,6:0.00} ms   {r.Transactions:0.00} transactions   {r.RowWrites:0.00} row writes   {r.WalBytes:0} bytes of WAL"));
}
