using System.ComponentModel.DataAnnotations;

namespace Portal.Notifications.Delivery;

/// <summary>How emails leave. Settings <c>Mail:*</c>; without a <see cref="Host"/> they are kept as files in the data folder.</summary>
public sealed record MailSettings : IValidatableObject
{
    /// <summary>The SMTP server, or null: <c>.eml</c> files in the data folder.</summary>
    public string? Host { get; init; }

    /// <summary>Whether files are what is wanted outside Development too: nobody receives any email.</summary>
    public bool FilesInProduction { get; init; }

    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Seconds until a server that does not answer counts as down.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; init; } = 20;

    /// <summary>Connections to the server at the same time, of one host.</summary>
    [Range(1, 50)]
    public int Connections { get; init; } = 4;

    /// <summary>The address that emails come from; nobody reads it.</summary>
    [Required, EmailAddress]
    public string From { get; init; } = "no-reply@portal.invalid";

    /// <summary>Where reports of what reached nobody are read.</summary>
    public BounceMailboxSettings BounceMailbox { get; init; } = new();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var problem in BounceMailbox.Problems())
        {
            yield return problem;
        }

        if (Host is { Length: > 0 } && From == new MailSettings().From)
        {
            yield return new("Mail:From is needed where Mail:Host is set.", [nameof(From)]);
        }

        if (string.IsNullOrEmpty(User) != string.IsNullOrEmpty(Password))
        {
            yield return new("Mail:User and Mail:Password go together.", [nameof(User), nameof(Password)]);
        }

        if (!string.IsNullOrEmpty(Password) && Security == MailSecurity.None)
        {
            yield return new("Mail:Password would travel in the clear: set Mail:Security to StartTls or Tls.", [nameof(Security)]);
        }
    }
}
