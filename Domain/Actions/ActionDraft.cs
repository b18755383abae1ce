namespace Portal.Domain.Actions;

/// <summary>A new action as it was typed.</summary>
/// <param name="Type">What it asks for.</param>
/// <param name="Title">What the list calls it.</param>
/// <param name="Message">The first post.</param>
/// <param name="Subject">The record it is about, or null.</param>
/// <param name="ProviderRef">The provider that it is with.</param>
public sealed record ActionDraft(ActionType Type, string? Title, string? Message, ActionSubject? Subject, string ProviderRef);
