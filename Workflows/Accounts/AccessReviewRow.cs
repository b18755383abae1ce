namespace Portal.Workflows.Accounts;

/// <summary>When a provider's people were last gone through.</summary>
public sealed record AccessReviewRow(string ProviderRef, string Provider, int People, int NeverInvited, DateTimeOffset? LastReview);
