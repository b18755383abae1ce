using System.Globalization;
using Portal.Workflows.Jobs;

namespace Portal.Host.Jobs;

/// <summary>What a run did, and how long it took.</summary>
public static class JobWords
{
    public static string Did(JobRun run) => run switch
    {
        { StartedAt: null } => "Waits for a host",
        { EndedAt: null } => "Under way, or its host was stopped",
        { Failure: { } failure } => $"Failed: {failure}",
        { Did: { } did } => did,
        _ => "Nothing was to be done",
    };

    public static string Took(JobRun run) => run is { StartedAt: { } start, EndedAt: { } end } ? Span(end - start) : "";

    private static string Span(TimeSpan took) => took switch
    {
        { TotalSeconds: < 1 } => "Less than a second",
        { TotalSeconds: < 120 } => took.TotalSeconds.ToString("0' s'", CultureInfo.InvariantCulture),
        _ => took.TotalMinutes.ToString("0' min'", CultureInfo.InvariantCulture),
    };
}
