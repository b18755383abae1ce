using System.ComponentModel.DataAnnotations;

namespace Portal.Host.Settings;

/// <summary>Settings <c>Portal:*</c>.</summary>
public sealed record PortalSettings : IValidatableObject
{
    /// <summary>The address at which readers reach the portal, for links in emails; null: the one that it listens on.</summary>
    public string? Url { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Url is { Length: > 0 } && !(Uri.TryCreate(Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
        {
            yield return new($"Portal:Url '{Url}' is not an address such as https://portal.example.gov.uk.", [nameof(Url)]);
        }
    }
}
