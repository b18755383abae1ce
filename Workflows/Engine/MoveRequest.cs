namespace Portal.Workflows.Engine;

/// <summary>A form that asks for a move: on which subject, and the form's own id, made when the page was shown.</summary>
public sealed record MoveRequest(Guid SubjectId, Guid RequestId);
