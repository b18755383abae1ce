using Portal.Domain.Actions;

namespace Portal.Workflows.Actions;

/// <summary>One line of a list of actions (the guide, 3.2).</summary>
/// <param name="Id">The action.</param>
/// <param name="Number">"1001".</param>
/// <param name="State">Where it stands.</param>
/// <param name="LastPostAt">When somebody last wrote to the other side.</param>
/// <param name="Title">As it was typed.</param>
/// <param name="Subject">"123456 (Invoice)", or null.</param>
/// <param name="DueOn">Due by the end of this day.</param>
/// <param name="Type">What it asks for.</param>
/// <param name="Team">The council's team.</param>
/// <param name="Assignee">Who of it has taken it on; the council's own affair.</param>
/// <param name="Provider">The provider's name.</param>
/// <param name="IsUnread">Something stands in it that the reader has not seen.</param>
/// <param name="LastOpenPost">How far its thread went when it was listed, notes aside.</param>
public sealed record ActionRow(
    Guid Id, long Number, ActionState State, DateTimeOffset LastPostAt, string Title, string? Subject,
        DateOnly DueOn, ActionType Type, string Team, string? Assignee, string Provider, bool IsUnread, int LastOpenPost);
