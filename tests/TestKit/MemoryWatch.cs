namespace Portal.TestKit;

/// <summary>Looks again and again at what is alive, until it is asked how much that was at most.</summary>
public sealed class MemoryWatch : IAsyncDisposable
{
    private readonly CancellationTokenSource end = new();
    private readonly Task<long> watching;

    public MemoryWatch()
    {
        var before = Alive();
        watching = Task.Run(() => WatchAsync(before));
    }

    /// <summary>Bytes beyond what was alive at the beginning.</summary>
    public async Task<long> GrowthAsync()
    {
        await end.CancelAsync();
        return await watching;
    }

    public async ValueTask DisposeAsync()
    {
        await GrowthAsync();
        end.Dispose();
    }

    private async Task<long> WatchAsync(long before)
    {
        var growth = 0L;
        while (!end.IsCancellationRequested)
        {
            growth = Math.Max(growth, Alive() - before);
            await Task.Delay(200); // between two looks, so that what is looked at goes on however long a look takes
        }

        return growth;
    }

    /// <summary>One collection, not the twenty that <c>GetTotalMemory(true)</c> may make: the tests before left much behind.</summary>
    private static long Alive()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        return GC.GetTotalMemory(forceFullCollection: false);
    }
}
