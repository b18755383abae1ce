namespace Portal.Domain.Actions;

/// <summary>A new action as it was typed.</summary>
/// <param name="Type">What it asks for.</param>
/// <param name="Title">What the list calls it.</param>
/// <param name="Message">The first post.</param>
/// <param name="Subject">The record it is about, or null.</param>
public sealed record ActionDraft(ActionType Type, string? Title, string? Message, ActionSubject? Subject);
