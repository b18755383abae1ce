using Portal.Host.Look;
using Portal.Notifications.Delivery;
using Portal.Workflows.Dashboard;
using Portal.Workflows.Emails;
using Portal.Workflows.Work;

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

    /// <summary>Whether anybody hears of what the mail server took and could not deliver.</summary>
    public static string Bounces(MailSettings settings) => settings.BounceMailbox.IsSet
        ? "Delivery reports are read: an email that reached nobody is shown as such."
        : "Bounces are not seen: no mailbox is set in which delivery reports are read, so \"Sent\" says that the mail server took it.";

    /// <summary>How far one email has come.</summary>
    public static string State(EmailState state) => state switch
    {
        EmailState.GivenUp => "Given up",
        EmailState.Undeliverable => "Reached nobody",
        _ => state.ToString(),
    };

    public static string Colour(EmailState state) => state switch
    {
        EmailState.Sent => "green",
        EmailState.Waiting => "yellow",
        _ => "red",
    };

    /// <summary>When it left, or how often it was tried and when again.</summary>
    public static string Attempts(EmailMessage email) => email switch
    {
        { SentAt: { } at, Attempts: <= 1 } => Text.DateTime(at),
        { SentAt: { } at } => $"{Text.DateTime(at)}, after {email.Attempts} tries",
        { NextAttemptAt: not null, Attempts: 0, LastError: { } why } => $"Not yet. {why} It leaves once the server can be reached.",
        { NextAttemptAt: { } next, Attempts: 0 } => $"Not yet. It leaves after {Text.DateTime(next)}",
        { NextAttemptAt: { } next } => $"Not yet. {Tried(email)} It is tried again after {Text.DateTime(next)}.",
        _ => $"Never. {Tried(email)} Nobody tries it any more.",
    };

    /// <summary>How far the emails have come that one move asked for.</summary>
    public static string Sent(EmailsAtOnce at) => at switch
    {
        { Emails: [_], Bounced: 1 } => "Reached nobody",
        { Bounced: > 0 and var bounced } => $"{at.Sent} of {at.Emails.Count} sent, {bounced} of them reached nobody",
        { Emails: [{ SentAt: { } sent }] } => Text.ShortDateTime(sent),
        { Emails: [{ NextAttemptAt: { } next } only] } => $"Not yet: tried {only.Attempts} times, again on {Text.ShortDateTime(next)}",
        { Waiting: 0, GivenUp: 0 } => $"All, the last on {Text.ShortDateTime(at.Emails.Max(e => e.SentAt)!.Value)}",
        { Sent: 0, Waiting: 0 } => "Given up: see incidents",
        _ => $"{at.Sent} of {at.Emails.Count} sent, {at.Waiting} waiting, {at.GivenUp} given up",
    };

    private static string Tried(EmailMessage email) => $"{Text.Capital(Text.Count(email.Attempts, "try", "tries"))}: {email.LastError ?? "the mail server did not take it."}";
}
