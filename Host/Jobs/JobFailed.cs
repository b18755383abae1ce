namespace Portal.Host.Jobs;

/// <summary>Told of each job that failed after its last attempt; register as many as there are to tell. Must not throw.</summary>
public delegate void JobFailed(FailedJob job);
