namespace Portal.Workflows.Engine;

/// <summary>Something that waits in the context to be saved, and how its workflow begins.</summary>
/// <param name="Subject">What the workflow is started for.</param>
/// <param name="Tell">What is kept beside its first move.</param>
/// <param name="Start">How it begins, where that is more than being created.</param>
/// <param name="Also">What is written with it and never tracked, such as files.</param>
internal sealed record NewSubject(WorkflowSubject Subject, Func<MoveContext, MoveContext> Tell, StartMove? Start = null, IReadOnlyList<Statement>? Also = null);
