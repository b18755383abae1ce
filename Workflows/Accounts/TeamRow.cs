namespace Portal.Workflows.Accounts;

/// <summary>A team in the list.</summary>
public sealed record TeamRow(string Name, string? Lead, IReadOnlyList<string> Takes, int Members);
