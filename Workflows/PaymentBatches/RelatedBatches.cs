using Portal.Workflows.Engine;

namespace Portal.Workflows.PaymentBatches;

/// <summary>An invoice and the batches that it stood in.</summary>
internal sealed class RelatedBatches : IRelatedInstances
{
    public string Sql =>
        """
        select p.id, 'Payment batch that it is in' as how from batched_invoices b join payment_batches p on p.number = b.batch_number where b.invoice_id = {0}
        """;
}
