using Portal.Domain.Accounts;

namespace Portal.Workflows.Engine;

/// <summary>A move that somebody asks for by the form that the definition describes.</summary>
/// <param name="Move">Its name in the definition.</param>
/// <param name="Actor">Who asks.</param>
/// <param name="Request">For what, and by which form.</param>
/// <param name="Form">What was typed.</param>
internal sealed record AskedByForm(string Move, Actor Actor, MoveRequest Request, MoveForm Form);
