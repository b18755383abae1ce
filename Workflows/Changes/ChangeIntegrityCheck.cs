using Portal.Workflows.Engine;

namespace Portal.Workflows.Changes;

/// <summary>Whether each change request still stands where its workflow does.</summary>
internal sealed class ChangeIntegrityCheck() : StateIntegrityCheck("change request", "change_requests", ChangeWorkflow.DefinitionName, AccessWorkflow.DefinitionName);
