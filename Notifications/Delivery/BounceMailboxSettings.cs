using System.ComponentModel.DataAnnotations;

namespace Portal.Notifications.Delivery;

/// <summary>The mailbox of <c>Mail:From</c>, where the receiving side's reports of what reached nobody arrive. Settings <c>Mail:BounceMailbox:*</c>.</summary>
public sealed record BounceMailboxSettings
{
    /// <summary>The IMAP server, or null: nobody reads reports, and the pages say so.</summary>
    public string? Host { get; init; }

    [Range(1, 65535)]
    public int Port { get; init; } = 993;

    public MailSecurity Security { get; init; } = MailSecurity.Tls;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>The folder in which reports arrive.</summary>
    [Required]
    public string Folder { get; init; } = "INBOX";

    /// <summary>Seconds until a server that does not answer counts as down.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; init; } = 20;

    /// <summary>Whether there is one.</summary>
    public bool IsSet => Host is { Length: > 0 };

    /// <summary>What is wrong with them, as the settings of <c>Mail</c> say it.</summary>
    internal IEnumerable<ValidationResult> Problems()
    {
        if (!IsSet)
        {
            yield break;
        }

        List<ValidationResult> found = [];
        Validator.TryValidateObject(this, new ValidationContext(this), found, validateAllProperties: true);
        foreach (var problem in found)
        {
            yield return new($"Mail:BounceMailbox: {problem.ErrorMessage}", [nameof(MailSettings.BounceMailbox)]);
        }

        if (string.IsNullOrEmpty(User) || string.IsNullOrEmpty(Password))
        {
            yield return new("Mail:BounceMailbox:User and Mail:BounceMailbox:Password are needed where Mail:BounceMailbox:Host is set.", [nameof(MailSettings.BounceMailbox)]);
        }

        if (Security == MailSecurity.None && Host is not ("127.0.0.1" or "localhost" or "::1"))
        {
            yield return new("Mail:BounceMailbox:Password would travel in the clear: set Mail:BounceMailbox:Security to StartTls or Tls.", [nameof(MailSettings.BounceMailbox)]);
        }
    }
}
