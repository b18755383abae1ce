using Portal.Domain.Periods;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;

namespace Portal.Workflows.Periods;

/// <summary>
/// <c>Open → Complete</c>: a provider's month is released by the portal, or early by the placements team, and is complete
/// when each of its payable lines stands on a finalised invoice.
/// </summary>
public sealed class PeriodWorkflow : Workflow<ReleasedPeriod, PeriodState>
{
    public const string DefinitionName = "Payment period";

    public override string Began => "Released";

    public override IReadOnlyList<Party> BegunBy => [Party.Portal, Party.Placements];

    public PeriodWorkflow()
        : base(DefinitionName, version: 1)
    {
        In(PeriodState.Open).WaitsFor(InvoiceWorkflow.Invoicing)
            .Move(PeriodMoves.Complete, by: Party.Portal, to: PeriodState.Complete, "Completed");
    }
}
