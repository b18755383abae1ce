using MimeKit;

namespace Portal.Notifications.Delivery;

/// <summary>An email row as a MIME message with a plain and an HTML part.</summary>
internal static class MimeEmail
{
    public static MimeMessage Of(EmailMessage email, string from, string council)
    {
        var message = new MimeMessage
        {
            Subject = email.Subject,
            Date = email.CreatedAt,
            // The same id at every attempt: a receiver that got it twice can tell.
            MessageId = $"{email.Id:N}@{from[(from.IndexOf('@', StringComparison.Ordinal) + 1)..]}",
            Body = new MultipartAlternative(
                new TextPart("plain") { Text = email.Text },
                new TextPart("html") { Text = email.Html }),
        };
        message.From.Add(new MailboxAddress(council, from));
        // Where an answer would go: nowhere, and its name says so before it is written.
        message.ReplyTo.Add(new MailboxAddress("Do not reply: use the portal", "no-reply@invalid"));
        message.To.Add(new MailboxAddress(email.ToName, email.To));
        // Asks out-of-office robots to keep silent.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
