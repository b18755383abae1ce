using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Invoices;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Contracts;
using Portal.Host.Forms;
using Portal.Host.Invoices;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;

namespace Portal.Host.Pages.Council.Invoices;

/// <summary>One invoice, for the finance team: what was invoiced beside what the order and the line items say now.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[PostPolicy(Policies.Finance)]
[SubjectPage(InvoiceWorkflow.DefinitionName, "Open the invoice")]
public sealed class DetailsModel(CurrentActor current, RecordMoves moves, InvoiceComparison comparison, InvoiceReader invoices) : RecordPage<InvoiceDetails>(current, moves), IShowsClients
{
    public IEnumerable<string?> ShownClients => [.. Found.Lines.Select(l => l.SsRef), .. Found.Queried.Select(q => q.SsRef)];

    /// <summary>Of its lines.</summary>
    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public PageInfo Paging => PageInfo.Of(Found.LinePage);

    public ComparedInvoice Compared { get; private set; } = null!;

    public Invoice Invoice => Found.Invoice;

    /// <summary>Whoever authorised an invoice does not finalise it.</summary>
    public bool IsMine => Invoice.AuthorisedById == Actor.UserId;

    protected override bool Shows(MoveRule move) => move.Name == InvoiceMoves.SendBack;

    protected override string Said(MoveRule move) => InvoiceWords.Said(Invoice.Kind, move);

    protected override async Task<InvoiceDetails?> ReadAsync(CancellationToken ct)
    {
        if (IsMoving)
        {
            return await invoices.FindAsync(Actor, Id, PageNumber, ct);
        }

        if (await comparison.FindAsync(Actor, Id, PageNumber, ct) is not { } compared)
        {
            return null;
        }

        Compared = compared;
        return compared.Found;
    }
}
