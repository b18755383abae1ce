namespace Portal.Domain.Organisations;

/// <summary>A home, unit or scheme of a provider.</summary>
public sealed class Service
{
    public required string Ref { get; init; }

    public required string ProviderRef { get; set; }

    public required string Name { get; set; }

    public string? Address { get; set; }
}
