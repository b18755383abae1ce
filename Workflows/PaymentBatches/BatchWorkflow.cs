using Portal.Domain.PaymentBatches;
using Portal.Notifications.Links;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using static Portal.Domain.PaymentBatches.PaymentBatchState;

namespace Portal.Workflows.PaymentBatches;

/// <summary>
/// <c>Made → Released | Cancelled</c>: one finaliser makes a payment batch, another who finalised none of it releases it to the bank. What the
/// bank sends back is undone payment by payment.
/// </summary>
public sealed class BatchWorkflow : Workflow<PaymentBatch, PaymentBatchState>
{
    public const string DefinitionName = "Payment batch";

    private static readonly TextField Why = new("Reason", "Reason for cancelling", PaymentBatch.MaxReason)
    {
        Hint = "Say why this batch is not paid. What stands in it is due as before.",
        Missing = "Enter why you cancel it",
        Rows = 2,
    };

    public override string Began => "Made";

    public override IReadOnlyList<Party> BegunBy => [InvoiceWorkflow.Finaliser];

    public BatchWorkflow()
        : base(DefinitionName, version: 1)
    {
        In(Made).WaitsFor(InvoiceWorkflow.Finaliser, dueWorkingDays: 1).IsTask("Payment batch to release", "Payment batches to release")
            .Move(BatchMoves.Release, by: InvoiceWorkflow.Finaliser, to: Released, "Released").Button("Release to the bank")
                .Does<ReleaseBatch>().Says("You released the batch. Download its file for the bank.")
            .Stays(BatchMoves.HoldOut, by: InvoiceWorkflow.Finaliser, "Held out").OnPage(_ => PaymentLinks.Batches).IsOfTheCouncil()
            .Move(BatchMoves.Cancel, by: InvoiceWorkflow.Finaliser, to: Cancelled, "Cancelled").Asks(Why).Warns().Button("Cancel the batch")
                .Does<CancelBatch>().Says("You cancelled the batch. What stood in it is due as before.");
        In(Released)
            .Stays(BatchMoves.TakePaymentBack, by: InvoiceWorkflow.Finaliser, "Payment returned by the bank").OnPage(_ => PaymentLinks.Batches).GoesBesideOthers().IsOfTheCouncil();
    }

    protected override TaskLine? Line(PaymentBatch subject) => LineOf(subject);

    internal static TaskLine LineOf(PaymentBatch batch) => new(Money: batch.Total, Note: $"{(batch.Payments == 1 ? "One payment" : $"{batch.Payments} payments")}, made by {batch.MadeBy}");
}
