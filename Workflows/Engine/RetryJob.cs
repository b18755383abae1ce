namespace Portal.Workflows.Engine;

/// <summary>Runs a background job once more, now; the host knows how.</summary>
public delegate void RetryJob(string job);
