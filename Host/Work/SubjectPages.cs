using Portal.Workflows.Actions;
using Portal.Workflows.Changes;
using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Periods;
using Portal.Workflows.Placements;

namespace Portal.Host.Work;

/// <summary>Where council staff read the thing that a workflow is about.</summary>
public static class SubjectPages
{
    /// <summary>The words of the link and its address.</summary>
    public static (string Text, string Address) Of(WorkflowInstance instance) => instance.Definition switch
    {
        ContractWorkflow.DefinitionName => ("Open the document", $"/council/contracts/{instance.Id}"),
        InvoiceWorkflow.DefinitionName => ("Open the invoice", $"/council/invoices/{instance.Id}"),
        ActionWorkflow.DefinitionName => ("Open the action", $"/council/actions/{instance.Id}"),
        ChangeWorkflow.DefinitionName or AccessWorkflow.DefinitionName => ("Open the change request", $"/council/changes/{instance.Id}"),
        PlacementWorkflow.DefinitionName => ("Open the report", $"/council/placements/{instance.Id}"),
        PeriodWorkflow.DefinitionName => ("Open the provider's periods", $"/council/periods/{Uri.EscapeDataString(instance.ProviderRef ?? "")}"),
        _ => throw new InvalidOperationException($"'{instance.Definition}' has no page."),
    };
}
