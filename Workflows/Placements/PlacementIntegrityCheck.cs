using Portal.Workflows.Engine;

namespace Portal.Workflows.Placements;

/// <summary>Whether each placement report still stands where the journal says.</summary>
internal sealed class PlacementIntegrityCheck() : StateIntegrityCheck("placement report", "placement_reports", PlacementWorkflow.DefinitionName);
