using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.Invoices;
using Portal.Host.Work;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;

namespace Portal.Host.Pages.Provider.Invoices;

/// <summary>Asks once more before an Unsubmitted invoice or credit note is deleted.</summary>
[Authorize(Policy = Policies.ProviderInvoicing)]
public sealed class DeleteModel(CurrentActor current, RecordMoves moves, InvoiceReader invoices) : RecordPage<InvoiceDetails>(current, moves)
{
    protected override bool FromTheStart => true;

    protected override bool Shows(MoveRule move) => move.Name == InvoiceMoves.Delete;

    protected override string Said(MoveRule move) => InvoiceWords.Said(Found.Invoice.Kind, move);

    /// <summary>A deleted one is read no more.</summary>
    protected override string After(MoveRule move) => move.Name == InvoiceMoves.Delete ? InvoiceLinks.List(Side.Provider) : InvoiceLinks.Details(Side.Provider, Id);

    protected override Task<InvoiceDetails?> ReadAsync(CancellationToken ct) => invoices.FindAsync(Actor, Id, page: 1, ct);
}
