using System.Net;
using System.Text;
using Portal.Notifications.Delivery;
using Portal.Notifications.Links;

namespace Portal.Notifications;

/// <summary>Turns an email type into the plain and HTML text that one person receives.</summary>
public static class EmailWriter
{
    private const string Choose = "Choose which emails you get";

    public static EmailMessage Write(this PortalEmail email, Guid id, string to, string toName, Sender sender, DateTimeOffset at, EmailSource? source = null)
        => new()
        {
            Id = id,
            InstanceId = source?.InstanceId,
            Seq = source?.Seq,
            ProviderRef = source?.ProviderRef ?? "",
            Kind = email.Kind,
            To = to,
            ToName = toName,
            Subject = email.Subject,
            Text = Plain(email, toName, sender),
            Html = Html(email, toName, sender),
            IsSecret = email.IsSecret,
            CreatedAt = at,
            NextAttemptAt = at,
        };

    private static string Plain(PortalEmail email, string toName, Sender sender)
    {
        var text = new StringBuilder();
        text.Append("Dear ").Append(toName).Append("\n\n");
        foreach (var sentence in email.WhatHappened)
        {
            text.Append(sentence).Append("\n\n");
        }

        string? under = null;
        foreach (var item in email.Listed)
        {
            if (item.Under is not null && item.Under != under)
            {
                text.Append(item.Under).Append("\n\n");
            }

            under = item.Under;
            text.Append("* ").Append(item.Text).Append('\n').Append("  ").Append(sender.Url).Append(item.Path).Append("\n\n");
        }

        text.Append(email.WhatToDo).Append("\n\n")
            .Append(email.LinkText).Append(":\n").Append(sender.Url).Append(email.LinkPath).Append("\n\n")
            .Append(sender.Council).Append("\n\n--\n").Append(Footer(sender)).Append('\n');
        if (email.IsChosen)
        {
            text.Append(Choose).Append(":\n").Append(sender.Url).Append(AccountLinks.YourAccount).Append('\n');
        }

        return text.ToString();
    }

    private static string Html(PortalEmail email, string toName, Sender sender)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>").Append(E(email.Subject))
            .Append("</title></head>\n<body style=\"font-family: 'Helvetica Neue', Arial, sans-serif; font-size: 16px; line-height: 1.5; color: #0b0c0c; max-width: 38em\">\n<p>Dear ")
            .Append(E(toName)).Append("</p>\n");
        foreach (var sentence in email.WhatHappened)
        {
            html.Append("<p>").Append(E(sentence)).Append("</p>\n");
        }

        foreach (var group in email.Listed.GroupBy(item => item.Under, StringComparer.Ordinal))
        {
            html.Append(group.Key is null ? "" : $"<h2 style=\"font-size: 16px\">{E(group.Key)}</h2>\n").Append("<ul>\n");
            foreach (var item in group)
            {
                html.Append("<li><a href=\"").Append(E(sender.Url + item.Path)).Append("\">").Append(E(item.Text)).Append("</a></li>\n");
            }

            html.Append("</ul>\n");
        }

        html.Append("<p>").Append(E(email.WhatToDo)).Append("</p>\n<p><a href=\"")
            .Append(E(sender.Url + email.LinkPath)).Append("\">").Append(E(email.LinkText)).Append("</a></p>\n<p>")
            .Append(E(sender.Council)).Append("</p>\n<hr>\n<p style=\"font-size: 14px; color: #505a5f\">").Append(E(Footer(sender))).Append("</p>\n");
        if (email.IsChosen)
        {
            html.Append("<p style=\"font-size: 14px\"><a href=\"").Append(E(sender.Url + AccountLinks.YourAccount)).Append("\">").Append(E(Choose)).Append("</a></p>\n");
        }

        html.Append("</body></html>\n");
        return html.ToString();
    }

    private static string Footer(Sender sender)
        => $"This mailbox is not read. For help write to {sender.HelpEmail} or call {sender.HelpPhone}.";

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
