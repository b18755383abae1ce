using Portal.Host.Jobs;

namespace Portal.Host.Tests.Jobs;

public sealed class RunsOfThisHostTests
{
    private readonly RunsOfThisHost runs = new();
    private int ran;

    [Fact]
    public async Task ARunIsLeftOutWhileOneIsUnderWay()
    {
        var first = new TaskCompletionSource();
        var running = runs.UnlessRunningAsync("timers", () => first.Task);
        await runs.UnlessRunningAsync("timers", CountAsync);
        Assert.Equal(0, ran);

        await runs.UnlessRunningAsync("outbox", CountAsync);
        Assert.Equal(1, ran); // another job has its own turn

        first.SetResult();
        await running;
        await runs.UnlessRunningAsync("timers", CountAsync);
        Assert.Equal(2, ran);
    }

    [Fact]
    public async Task WhatWasAnnouncedMeanwhileRunsAfterIt()
    {
        var first = new TaskCompletionSource();
        var running = runs.UnlessRunningAsync("outbox", () => first.Task);
        var again = runs.AfterRunningAsync("outbox", CountAsync, TestContext.Current.CancellationToken);
        Assert.Equal((0, false), (ran, again.IsCompleted));

        first.SetResult();
        await running;
        await again;
        Assert.Equal(1, ran);
    }

    [Fact]
    public async Task ARunThatFailsGivesItsTurnBack()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => runs.UnlessRunningAsync("timers", () => throw new TimeoutException()));
        await runs.UnlessRunningAsync("timers", CountAsync);
        Assert.Equal(1, ran);
    }

    private Task CountAsync()
    {
        ran++;
        return Task.CompletedTask;
    }
}
