using Portal.Domain.PaymentBatches;
using Portal.Workflows.Engine;
using static Portal.Workflows.Engine.Statement;

namespace Portal.Workflows.PaymentBatches;

/// <summary>Frees what stands in it, with the very statement that says so of the batch.</summary>
internal sealed class CancelBatch : IMoveWork<PaymentBatch>
{
    public Task DoAsync(LoadedSubject<PaymentBatch> loaded, MoveForm form, MoveContext move, CancellationToken ct)
    {
        loaded.Subject.Cancel();
        loaded.Save = b => new(
            """
            with freed as (update batched_invoices set state = 'Cancelled' where batch_number = $2 and state = 'Standing')
            update payment_batches set state = 'Cancelled' where id = $1
            """,
            P(b.Id),
            P(b.Number));
        return Task.CompletedTask;
    }
}
