using Portal.Host.Look;
using Portal.Workflows.Dashboard;
using Portal.Workflows.Work;

namespace Portal.Host.Dashboard;

/// <summary>What became of a Retry, in sentences: what was put back, and how much waits at that moment.</summary>
public static class RetriedWords
{
    public static string Of(Retried retried, MailState mail)
    {
        var waiting = mail.Waiting + mail.ToWrite;
        return string.Join(' ', (string[])
        [
            retried.Incidents == 0 ? "No incident was open any more: nothing was put back." : $"You put back {Parts(retried)}. What fails again is shown here again.",
            mail.PausedAt is not null || mail.IsStuck ? MailWords.Of(mail)
                : waiting == 0 ? "No email waits now."
                : $"{Text.Capital(Text.Count(waiting, "email waits", "emails wait"))} now{(retried.Emails + retried.ToWrite > 0 ? ", what you put back among them" : "")}.",
        ]);
    }

    private static string Parts(Retried retried)
    {
        List<string> parts = [];
        Add(retried.Emails, "email", "emails");
        Add(retried.ToWrite, "move to tell of", "moves to tell of");
        Add(retried.Timers, "timed move", "timed moves");
        Add(retried.Jobs, "job", "jobs");
        return parts switch
        {
            [] => "nothing: it was all done meanwhile",
            [var only] => only,
            _ => $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}",
        };

        void Add(int count, string one, string many)
        {
            if (count > 0)
            {
                parts.Add(Text.Count(count, one, many));
            }
        }
    }
}
