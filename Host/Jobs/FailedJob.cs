namespace Portal.Host.Jobs;

/// <summary>A job that failed for good.</summary>
/// <param name="Id">Hangfire's id of it, with which it can be put back into the queue.</param>
/// <param name="Name">The class and method that failed ("OutboxJob.RunAsync").</param>
/// <param name="Cause">The exception of its last attempt.</param>
public sealed record FailedJob(string Id, string Name, Exception Cause);
