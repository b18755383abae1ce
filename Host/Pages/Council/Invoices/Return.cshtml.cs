using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.Invoices;
using Portal.Host.Work;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;

namespace Portal.Host.Pages.Council.Invoices;

/// <summary>Sends a pending invoice back to its provider, with a reason.</summary>
[Authorize(Policy = Policies.InvoiceAuthoriser)]
public sealed class ReturnModel(CurrentActor current, RecordMoves moves, InvoiceReader invoices) : RecordPage<InvoiceDetails>(current, moves)
{
    protected override bool Shows(MoveRule move) => move.Name == InvoiceMoves.Return;

    protected override string Said(MoveRule move) => InvoiceWords.Said(Found.Invoice.Kind, move);

    protected override string After(MoveRule move) => InvoiceLinks.Details(Side.Council, Id);

    protected override Task<InvoiceDetails?> ReadAsync(CancellationToken ct) => invoices.FindAsync(Actor, Id, ct);
}
