using Microsoft.AspNetCore.Authorization;
using Portal.Domain.Invoices;
using Portal.Domain.PaymentBatches;
using Portal.Host.Accounts;
using Portal.Host.Payments;
using Portal.Workflows.Invoices;
using Portal.Workflows.PaymentBatches;

namespace Portal.Host.Pages.Council.Payments;

/// <summary>A payment with what it pays, as its provider sees it.</summary>
[Authorize(Policy = Policies.CouncilUser)]
public sealed class RemittanceModel(CurrentActor current, RemittanceReader remittances, RemittanceExport export) : RemittancePage(current, remittances, export)
{
    public override Side Side => Side.Council;

    /// <summary>The reader may mark it as one that the bank sent back.</summary>
    public bool MayReturn => Found is { PaidOn: not null, Payment.State: BatchPaymentState.Standing }
        && Current.May(InvoiceWorkflow.DefinitionName, InvoiceState.Finalised, InvoiceMoves.TakePaymentBack);
}
