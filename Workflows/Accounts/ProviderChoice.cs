namespace Portal.Workflows.Accounts;

/// <summary>A provider that an account may act for.</summary>
public sealed record ProviderChoice(string Ref, string Name);
