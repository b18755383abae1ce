namespace Portal.Domain.Contracts;

/// <summary>What a contract document is about: a client in a service of a provider, and the care package if one is named.</summary>
public sealed record DocumentPlacement(string ProviderRef, string ServiceRef, string SsRef, string? CarePackageRef);
