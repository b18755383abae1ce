namespace Portal.Workflows.Accounts;

/// <summary>A key that protects cookies and one-time links, shared by every host.</summary>
public sealed class DataProtectionKey
{
    public int Id { get; init; }

    public required string FriendlyName { get; init; }

    public required string Xml { get; init; }
}
