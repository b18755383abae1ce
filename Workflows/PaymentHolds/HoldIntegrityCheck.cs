using Portal.Workflows.Engine;

namespace Portal.Workflows.PaymentHolds;

/// <summary>Whether each hold on payments still stands where the journal says.</summary>
internal sealed class HoldIntegrityCheck() : StateIntegrityCheck("payment hold", "payment_holds", HoldWorkflow.DefinitionName);
