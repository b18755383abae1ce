namespace Portal.Domain.Organisations;

/// <summary>A person at a provider whom the council may call or write to.</summary>
public sealed class Contact
{
    public required string Ref { get; init; }

    public required string ProviderRef { get; set; }

    public required string Name { get; set; }

    public string? JobTitle { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }
}
