using System.Diagnostics;

namespace Portal.TestKit;

/// <summary>Waits for a thing to become true, not for a time to pass.</summary>
public static class Waiting
{
    /// <summary>Asks again and again until the answer is yes; fails with <paramref name="what"/> when it never is.</summary>
    public static async Task UntilAsync(string what, Func<Task<bool>> question, TimeSpan? patience = null)
    {
        var limit = patience ?? TimeSpan.FromSeconds(30);
        var began = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await question())
        {
            if (Stopwatch.GetElapsedTime(began) > limit)
            {
                throw new TimeoutException($"Waited {limit.TotalSeconds:0} seconds in vain: {what}.");
            }

            await timer.WaitForNextTickAsync();
        }
    }

    public static Task UntilAsync(string what, Func<bool> question, TimeSpan? patience = null)
        => UntilAsync(what, () => Task.FromResult(question()), patience);
}
