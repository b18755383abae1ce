using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.PaymentBatches;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Workflows.Invoices;
using Portal.Workflows.PaymentBatches;

namespace Portal.Host.Payments;

/// <summary>What the forms for one payment of a batch share.</summary>
public abstract class PaymentMovePage(CurrentActor current, BatchReader batches) : FormPage
{
    /// <summary>As on the bank's statement, "B7-12".</summary>
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    /// <summary>How many moves the batch had made when the page was shown.</summary>
    [BindProperty]
    public int? Seen { get; set; }

    public PaymentRow Payment { get; private set; } = null!;

    public BatchRow Batch { get; private set; } = null!;

    protected BatchReader Batches => batches;

    protected Actor Actor => current.Actor;

    protected bool IsFinaliser => InvoiceWorkflow.Finaliser.Includes(Actor);

    protected abstract Task ReadAsync(CancellationToken ct);

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!PaymentReference.TryParse(Reference, out var reference) || await batches.FindAsync(reference.Batch, ct) is not { } batch
            || await batches.PaymentAsync(reference, ct) is not { } payment)
        {
            return false;
        }

        (Batch, Payment) = (batch, payment);
        Seen ??= batch.Made;
        await ReadAsync(ct);
        return true;
    }
}
