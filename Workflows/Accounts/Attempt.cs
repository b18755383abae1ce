namespace Portal.Workflows.Accounts;

/// <summary>One attempt that was counted.</summary>
/// <param name="IsAllowed">Whether it may be made at all.</param>
/// <param name="IsLast">Whether the next one will be refused, should this one fail.</param>
public readonly record struct Attempt(bool IsAllowed, bool IsLast);
