using Portal.Host.Accounts;
using Portal.Workflows.Engine;

namespace Portal.Host.Work;

/// <summary>What the page of a record needs of its workflow: the story, and the door for its moves.</summary>
public sealed record RecordMoves(WorkflowTimeline Timeline, MakeMove Make, PasswordCheck Passwords);
