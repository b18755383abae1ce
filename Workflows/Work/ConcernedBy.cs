namespace Portal.Workflows.Work;

/// <summary>Whom an incident concerns that is one of many.</summary>
/// <param name="Subject">Of the incident.</param>
/// <param name="Name">Of the provider or the person.</param>
/// <param name="ProviderRef">The provider.</param>
/// <param name="UserId">Or the person.</param>
public sealed record ConcernedBy(string Subject, string Name, string? ProviderRef, Guid? UserId);
