namespace Portal.Host.Jobs;

/// <summary>What this host's jobs wait for before they begin: nothing, unless the host's start says so.</summary>
public sealed class JobsBegin
{
    /// <summary>Over when they may; never fails.</summary>
    public Task When { get; private set; } = Task.CompletedTask;

    /// <summary>They begin once <paramref name="done"/> is over, however it ends. Before the host is started.</summary>
    public void After(Task done) => When = done.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
}
