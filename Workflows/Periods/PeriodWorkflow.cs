using Portal.Domain.Periods;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using static Portal.Workflows.Periods.PeriodState;

namespace Portal.Workflows.Periods;

/// <summary>
/// <c>Open → Invoiced → Complete → Changed</c>: a provider's month is released by the portal, or early by the placements team. It waits for the
/// provider while something of it can be invoiced, and is complete when each of its payable lines stands on a finalised invoice.
/// </summary>
public sealed class PeriodWorkflow : Workflow<ReleasedPeriod, PeriodState>
{
    public const string DefinitionName = "Payment period";

    public override string Began => "Released";

    public override IReadOnlyList<Party> BegunBy => [Party.Portal, Party.Placements];

    public override Party Keeper => Party.Placements;

    public PeriodWorkflow()
        : base(DefinitionName, version: 1)
    {
        In(Open).WaitsFor(InvoiceWorkflow.Invoicing).IsTask("Month to invoice", "Months to invoice")
            .Move(PeriodMoves.TakeUp, by: Party.Portal, to: Invoiced, "All on invoices")
            .Move(PeriodMoves.Complete, by: Party.Portal, to: Complete, "Completed");
        In(Invoiced).WaitsFor(Party.Portal)
            .Move(PeriodMoves.Offer, by: Party.Portal, to: Open, "Offered again")
            .Move(PeriodMoves.Complete, by: Party.Portal, to: Complete, "Completed");
        In(Complete)
            .Move(PeriodMoves.Offer, by: Party.Portal, to: Changed, "Changed since");
        In(Changed).WaitsFor(InvoiceWorkflow.Invoicing).IsTask("Change to invoice", "Changes to invoice")
            .Move(PeriodMoves.Complete, by: Party.Portal, to: Complete, "Completed");
    }

    /// <summary>What can be invoiced changes without a move of its own: <see cref="MonthsToInvoice"/> writes it.</summary>
    protected override TaskLine? Line(ReleasedPeriod subject) => null;
}
