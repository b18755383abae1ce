using Portal.Domain.PaymentHolds;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using static Portal.Domain.PaymentHolds.PaymentHoldState;

namespace Portal.Workflows.PaymentHolds;

/// <summary>
/// <c>OnHold → Lifted</c>: a finaliser, or an import of the register, puts a provider's payments on hold; a finaliser looks within ten working days
/// whether they can be lifted.
/// </summary>
public sealed class HoldWorkflow : Workflow<PaymentHold, PaymentHoldState>
{
    public const string DefinitionName = "Payment hold";

    private static readonly TextField Why = new("Reason", "Reason for lifting it", PaymentHold.MaxReason)
    {
        Hint = "Only the council reads it. Say what was cleared up.",
        Missing = "Enter why you lift the hold",
        Rows = 2,
    };

    public override string Began => "Put on hold";

    public override IReadOnlyList<Party> BegunBy => [InvoiceWorkflow.Finaliser, Party.Portal];

    public HoldWorkflow()
        : base(DefinitionName, version: 1)
    {
        In(OnHold).WaitsFor(InvoiceWorkflow.Finaliser, dueWorkingDays: 10).IsTask("Payment hold to look at", "Payment holds to look at")
            .Move(HoldMoves.Lift, by: InvoiceWorkflow.Finaliser, to: Lifted, "Lifted").Asks(Why).Warns().Button("Lift the hold").IsOfTheCouncil()
                .Does((hold, _, move) => hold.Lift(move.By, move.At)).Says("You lifted the hold. The next batch pays what is due.")
            .Move(HoldMoves.LiftByRegister, by: Party.Portal, to: Lifted, "Lifted by a register import").IsOfTheCouncil()
            .Stays(HoldMoves.ChangeReason, by: Party.Portal, "Reason changed by a register import").IsOfTheCouncil();
    }

    protected override TaskLine? Line(PaymentHold subject) => LineOf(subject);

    internal static TaskLine LineOf(PaymentHold hold) => new(Note: hold.Reason);
}
