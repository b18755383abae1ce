using System.Text.RegularExpressions;
using MimeKit;

namespace Portal.Notifications.Delivery;

/// <summary>What the receiving side says became of an email (RFC 3464).</summary>
/// <param name="EmailId">The email's own id, from the Message-ID that we gave it; null: the report does not carry it.</param>
/// <param name="Address">For whom the email was, as we wrote it where the report says so.</param>
/// <param name="HasFailed">It reached nobody and nobody tries any more; false: it is late, or has arrived.</param>
/// <param name="Status">The code of RFC 3463, such as 5.1.1.</param>
public sealed partial record DeliveryReport(Guid? EmailId, string? Address, bool HasFailed, string Status)
{
    /// <summary>In words of ours: the receiving side's own may repeat the address.</summary>
    public string Cause => Status switch
    {
        "5.1.1" or "5.1.10" => $"There is no such mailbox ({Status})",
        "5.1.2" or "5.4.4" => $"There is no such domain ({Status})",
        "5.2.1" => $"The mailbox is closed ({Status})",
        "5.2.2" or "4.2.2" => $"The mailbox is full ({Status})",
        _ when Status.StartsWith("5.7", StringComparison.Ordinal) => $"The receiving side refused it ({Status})",
        _ => $"It could not be delivered ({Status})",
    };

    /// <summary>Null where it is no report, or one that cannot be read.</summary>
    public static DeliveryReport? Of(MimeMessage message)
    {
        if (message.Body is not MultipartReport { ReportType: { } type } report || !type.Equals("delivery-status", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // The first group speaks of the whole message; each of the others of one recipient: ours have one.
        if (report.OfType<MessageDeliveryStatus>().FirstOrDefault()?.StatusGroups is not { Count: > 1 } groups
            || groups.Skip(1).FirstOrDefault(g => g["Action"] is not null) is not { } recipient)
        {
            return null;
        }

        var status = Code().Match(recipient["Status"] ?? "");
        var original = report.OfType<MessagePart>().FirstOrDefault()?.Message?.MessageId;
        return new DeliveryReport(
            Id(original),
            Mailbox(recipient["Original-Recipient"]) ?? Mailbox(recipient["Final-Recipient"]),
            recipient["Action"]!.Trim().Equals("failed", StringComparison.OrdinalIgnoreCase),
            status.Success ? status.Value : "no code");
    }

    private static Guid? Id(string? messageId)
        => messageId?.Split('@')[0] is { Length: 32 } local && Guid.TryParseExact(local, "N", out var id) ? id : null;

    /// <summary>"rfc822; pat@provider.example" is an address; other kinds are not.</summary>
    private static string? Mailbox(string? field)
        => field?.Split(';', 2) is [var kind, var address] && kind.Trim().ToUpperInvariant() is ("RFC822" or "UTF-8") && address.Contains('@', StringComparison.Ordinal)
            ? address.Trim().Trim('<', '>')
            : null;

    [GeneratedRegex(@"\b[245]\.\d{1,3}\.\d{1,3}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Code();
}
