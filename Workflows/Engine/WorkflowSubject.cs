namespace Portal.Workflows.Engine;

/// <summary>What a workflow is started for.</summary>
/// <param name="Id">The subject's id, which the instance bears too.</param>
/// <param name="Definition">The workflow's name.</param>
/// <param name="Title">What people call it; no client's name, the SSRef only.</param>
/// <param name="ProviderRef">Whose it is; empty where it is of no one provider, and no provider ever reads of it.</param>
/// <param name="State">The state that it says of itself; null where it keeps none, and the instance alone says where it stands.</param>
/// <param name="Line">What a list of tasks says of it.</param>
public sealed record WorkflowSubject(Guid Id, string Definition, string Title, string ProviderRef, Enum? State, TaskLine Line);
