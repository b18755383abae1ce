namespace Portal.Benchmarks;

internal static class Benchmark
{
    // dotnet run -c Release --project tests/Benchmarks [-- verify | moves | list | money | actions | attachments | search | tasks | letters | night | pages | people | http | all]
    private static async Task<int> Main(string[] args)
    {
        var what = args.FirstOrDefault() ?? "all";
        await using var database = await BenchDatabase.StartAsync();
        if (what is "verify" or "all")
        {
            await new VerifyBenchmark(database).RunAsync();
        }

        if (what is "moves" or "all")
        {
            await new MoveBenchmark(database).RunAsync();
        }

        if (what is "list" or "all")
        {
            await new ListBenchmark(database).RunAsync();
        }

        if (what is "money" or "all")
        {
            await new MoneyBenchmark(database).RunAsync();
        }

        if (what is "actions" or "all")
        {
            await new ActionBenchmark(database).RunAsync();
        }

        if (what is "attachments" or "all")
        {
            await new AttachmentBenchmark(database).RunAsync();
        }

        if (what is "search" or "all")
        {
            await new SearchBenchmark(database).RunAsync();
        }

        if (what is "letters" or "all")
        {
            await new LetterBenchmark(database).RunAsync();
        }

        if (what is "night" or "all")
        {
            await new NightBenchmark(database).RunAsync();
        }

        if (what is "tasks" or "all")
        {
            await new TaskBenchmark(database).RunAsync();
        }

        if (what is "http")
        {
            await new HttpMoveBenchmark(database).RunAsync();
        }

        // Not of "all": it takes its time, and can fail. What follows it are paths: these pages alone.
        if (what is "pages" && !await new PageBenchmark(database, args[1..]).RunAsync())
        {
            return 1;
        }

        return what is "people" && !await new PeopleBenchmark(database).RunAsync() ? 1 : 0;
    }
}
