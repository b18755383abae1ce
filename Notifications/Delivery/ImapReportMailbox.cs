using System.Globalization;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using MimeKit;

namespace Portal.Notifications.Delivery;

/// <summary>Reads reports over IMAP. A message that was dealt with is marked as read (<c>\Seen</c>) and stays; nothing is ever deleted.</summary>
public sealed class ImapReportMailbox(BounceMailboxSettings settings) : IReportMailbox
{
    /// <summary>A report is a few kilobytes; what is larger is none that we read.</summary>
    private const int MaxBytes = 5 * 1024 * 1024;

    public bool IsSet => settings.IsSet;

    public async Task ReadAsync(Func<string, CancellationToken, Task<SeenReport>> isKnown, Func<string, DeliveryReport?, CancellationToken, Task<bool>> read, CancellationToken ct)
    {
        using var client = new ImapClient { Timeout = settings.TimeoutSeconds * 1000 };
        await client.ConnectAsync(settings.Host!, settings.Port, Security, ct);
        await client.AuthenticateAsync(settings.User!, settings.Password!, ct);
        var folder = settings.Folder.Equals("INBOX", StringComparison.OrdinalIgnoreCase) ? client.Inbox! : await client.GetFolderAsync(settings.Folder, ct);
        await folder.OpenAsync(FolderAccess.ReadWrite, ct);
        foreach (var uid in await folder.SearchAsync(SearchQuery.NotSeen, ct))
        {
            ct.ThrowIfCancellationRequested();
            var id = string.Create(CultureInfo.InvariantCulture, $"{settings.User}@{settings.Host}/{settings.Folder};{folder.UidValidity};{uid.Id}");
            var seen = await isKnown(id, ct);
            if (seen == SeenReport.ToMark || (seen == SeenReport.New && await read(id, await FetchAsync(folder, uid, ct), ct)))
            {
                await folder.AddFlagsAsync(uid, MessageFlags.Seen, silent: true, ct);
            }
        }

        await client.DisconnectAsync(quit: true, ct);
    }

    private static async Task<DeliveryReport?> FetchAsync(IMailFolder folder, UniqueId uid, CancellationToken ct)
    {
        try
        {
            var size = (await folder.FetchAsync([uid], MessageSummaryItems.Size | MessageSummaryItems.UniqueId, ct)).FirstOrDefault()?.Size;
            if (size is null or > MaxBytes)
            {
                return null;
            }

            using var message = await folder.GetMessageAsync(uid, ct);
            return DeliveryReport.Of(message);
        }
        catch (Exception e) when (e is FormatException or ParseException or MessageNotFoundException)
        {
            return null;
        }
    }

    private SecureSocketOptions Security => settings.Security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}
