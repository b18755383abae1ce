namespace Portal.Workflows.Organisations;

/// <summary>Something with a ref and a name that a search found.</summary>
internal sealed record FoundName(string Ref, string Name, string ProviderRef, bool IsExact);
