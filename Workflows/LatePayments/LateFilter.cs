namespace Portal.Workflows.LatePayments;

/// <summary>Whose late payments, and of which month; null: all.</summary>
/// <param name="ProviderRef">The provider.</param>
/// <param name="Month">The month in which they were due, by its first day.</param>
/// <param name="Page">Which page.</param>
public sealed record LateFilter(string? ProviderRef, DateOnly? Month, int Page = 1);
