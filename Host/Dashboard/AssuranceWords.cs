using Portal.Host.Jobs;
using Portal.Host.Look;

namespace Portal.Host.Dashboard;

/// <summary>How a check went, in words.</summary>
public static class AssuranceWords
{
    public static string Verdict(CheckLine check) => check switch
    {
        { Last: null } => "Has not run yet",
        { IsNotClean: true } => "Not clean",
        { IsLate: true } => "Too old",
        _ => "Clean",
    };

    public static string Colour(CheckLine check) => check switch
    {
        { Last: null } => "grey",
        { IsLoud: true } => "red",
        _ => "green",
    };

    /// <summary>Why somebody must look, in a sentence.</summary>
    public static string Loud(CheckLine check) => check switch
    {
        { IsNotClean: true, Last: { } last } => $"{check.Work.Name}: not clean on {Text.DateTime(last.EndedAt!.Value)}. {check.Proves.WhenNotClean}",
        { Last: { } last } => $"{check.Work.Name}: it has not run since {Text.DateTime(last.EndedAt!.Value)}. Ask an administrator to look at the jobs.",
        _ => "",
    };

    /// <summary>"On 3 November 2026 at 04:00, in 12 s: 1,200 entries verified: the journal is whole".</summary>
    public static string LastRun(CheckLine check) => check.Last is { EndedAt: { } ended } last
        ? $"On {Text.DateTime(last.StartedAt ?? ended)}. It took {JobWords.Took(last).ToLowerInvariant()}."
        : "It has not run yet.";
}
