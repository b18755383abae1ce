namespace Portal.Workflows.Accounts;

/// <summary>A key that protects cookies and forms, shared by every host.</summary>
public sealed class DataProtectionKey
{
    public int Id { get; init; }

    public required string FriendlyName { get; init; }

    /// <summary>Encrypted.</summary>
    public required string Xml { get; set; }
}
