using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;

namespace Portal.Workflows.Periods;

/// <summary>
/// <c>Open → Complete</c>: a provider's month is released by the portal, or early by the placements team, and is complete
/// when each of its payable lines stands on a finalised invoice.
/// </summary>
public sealed class PeriodWorkflow : WorkflowDefinition
{
    public const string DefinitionName = "Payment period";
    public const string Open = "Open";
    public const string Complete = "Complete";

    public override string Began => "Released";

    public PeriodWorkflow()
        : base(DefinitionName, version: 1)
    {
        Add(new StateRule(Open, InvoiceWorkflow.Invoicing, DueWorkingDays: null));
        Add(new StateRule(Complete, Turn: null, DueWorkingDays: null));
        Add(new MoveRule(PeriodMove.Complete, Open, Complete, Party.Portal, Form: null, Notifies: null, "Completed"));
    }
}
