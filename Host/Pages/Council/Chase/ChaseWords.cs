using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Portal.Host.Look;
using Portal.Workflows.Tasks;

namespace Portal.Host.Pages.Council.Chase;

/// <summary>What became of asking providers: to whom an email goes, and to whom none does and why.</summary>
internal static class ChaseWords
{
    /// <param name="page">The page that says it next.</param>
    /// <param name="results">What became of each.</param>
    /// <param name="asked">What is said of those who were asked already; {0} names them.</param>
    public static void Tell(this ITempDataDictionary page, IReadOnlyCollection<ChaseResult> results, string asked)
    {
        if (Of(ChaseOutcome.Sent) is { Length: > 0 } sent)
        {
            page.Success($"The portal sends an email to {sent}.");
        }

        string[] not =
        [
            .. Sentence(ChaseOutcome.NothingWaits, "Nothing waits for {0}, so no email goes there."),
            .. Sentence(ChaseOutcome.NobodyToTell, "No email goes to {0}: nobody there can do what waits, or they chose not to get this email. Call them."),
            .. Sentence(ChaseOutcome.ChasedMeanwhile, asked),
        ];
        if (not.Length > 0)
        {
            page.Important(string.Join(' ', not));
        }

        string Of(ChaseOutcome outcome) => string.Join(", ", results.Where(r => r.Outcome == outcome).Select(r => r.Tasks > 0 ? $"{r.Provider} ({Text.Count(r.Tasks, "task", "tasks")})" : r.Provider));

        IEnumerable<string> Sentence(ChaseOutcome outcome, string words) => Of(outcome) is { Length: > 0 } names ? [words.Replace("{0}", names, StringComparison.Ordinal)] : [];
    }
}
