using Portal.Host.Look;
using Portal.Workflows.Dashboard;

namespace Portal.Host.Dashboard;

/// <summary>Whether emails leave, in a sentence.</summary>
public static class MailWords
{
    public static string Of(MailState mail) => mail switch
    {
        { PausedAt: { } since } => $"All email is stopped since {Text.DateTime(since)} by {mail.PausedBy}: {mail.PausedBecause} {Text.Capital(Text.Count(mail.Waiting, "email waits", "emails wait"))}.",
        { IsStuck: true, LastSentAt: { } last } => $"The mail server has not taken anything since {Text.DateTime(last)}: {Text.Count(mail.Waiting, "email waits", "emails wait")}.",
        { IsStuck: true } => $"The mail server has not taken anything yet: {Text.Count(mail.Waiting, "email waits", "emails wait")}.",
        { Waiting: 0, ToWrite: 0, LastSentAt: { } last } => $"Emails leave. The last one left on {Text.DateTime(last)}.",
        { Waiting: 0, ToWrite: 0 } => "No email has been written yet.",
        _ => $"Emails are on their way: {Text.Count(mail.Waiting + mail.ToWrite, "is not sent yet", "are not sent yet")}.",
    };
}
