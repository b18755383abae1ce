using System.ComponentModel.DataAnnotations;

namespace Portal.Host.Settings;

/// <summary>Settings <c>Portal:*</c>.</summary>
public sealed record PortalSettings : IValidatableObject
{
    /// <summary>The address at which readers reach the portal, for links in emails; null: the one that it listens on.</summary>
    public string? Url { get; init; }

    /// <summary>Whom to tell of a weakness of the portal's security: an email address or the address of a page; null: that is said nowhere.</summary>
    public string? SecurityContact { get; init; }

    /// <summary>The same as a link, null where none is set.</summary>
    public Uri? ReportTo => Uri.TryCreate(Link(SecurityContact ?? ""), UriKind.Absolute, out var link) && link.Scheme is "https" or "mailto" or "tel" ? link : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Url is { Length: > 0 } && !(Uri.TryCreate(Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
        {
            yield return new($"Portal:Url '{Url}' is not an address such as https://portal.example.gov.uk.", [nameof(Url)]);
        }

        if (SecurityContact is { Length: > 0 } && ReportTo is null)
        {
            yield return new($"Portal:SecurityContact '{SecurityContact}' is nowhere to write to: name an email address such as security@example.gov.uk, or a page such as https://www.example.gov.uk/security.", [nameof(SecurityContact)]);
        }
    }

    private static string Link(string contact)
        => contact.Length > 0 && !contact.Contains(':', StringComparison.Ordinal) && new EmailAddressAttribute().IsValid(contact) ? $"mailto:{contact}" : contact;
}
