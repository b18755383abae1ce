using Portal.Workflows.Engine;

namespace Portal.Workflows.Uplifts;

/// <summary>Whether each price uplift request still stands where the journal says.</summary>
internal sealed class UpliftIntegrityCheck() : StateIntegrityCheck("price uplift request", "uplift_requests", UpliftWorkflow.DefinitionName);
