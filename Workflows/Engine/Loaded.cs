namespace Portal.Workflows.Engine;

/// <summary>A subject with its instance, loaded together for a move.</summary>
/// <param name="Subject">What the move changes by its own verb.</param>
/// <param name="Instance">Where it stands.</param>
/// <param name="Save">The statement that writes the subject as it then is, or null when the move leaves it alone.</param>
internal sealed record Loaded<TSubject>(TSubject Subject, WorkflowInstance Instance, Func<TSubject, Statement>? Save)
    where TSubject : class;
