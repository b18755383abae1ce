using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
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

namespace Portal.Host.Pages.Provider.Invoices;

/// <summary>One invoice of a provider: while it is unsubmitted, to be checked, updated, submitted or deleted (the guide, 5.10 to 5.13).</summary>
[Authorize(Policy = Policies.ProviderUser)]
[PostPolicy(Policies.ProviderInvoicing)]
public sealed class DetailsModel(CurrentActor current, RecordMoves moves, InvoiceReader invoices, InvoiceUseCases use) : RecordPage<InvoiceDetails>(current, moves), IShowsClients
{
    public IEnumerable<string?> ShownClients => [.. Found.Lines.Select(l => l.SsRef), .. Found.Queried.Select(q => q.SsRef)];

    [BindProperty, Display(Name = "Reference")]
    public string? Reference { get; set; }

    [BindProperty, Display(Name = "Date on invoice")]
    public DateOnly? DateOnInvoice { get; set; }

    [BindProperty, Display(Name = "Total")]
    public decimal? Total { get; set; }

    [BindProperty, Display(Name = "VAT")]
    public decimal? Vat { get; set; }

    [BindProperty, Display(Name = "Reason for the difference")]
    [MaxLength(Invoice.MaxReason, ErrorMessage = "The reason must be 2,000 characters or fewer")]
    public string? DifferenceReason { get; set; }

    /// <summary>Of its lines.</summary>
    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public PageInfo Paging => PageInfo.Of(Found.LinePage);

    public Invoice Invoice => Found.Invoice;

    /// <summary>Numbers of other invoices with a line for the same client, period and amount.</summary>
    public IReadOnlyList<string> Duplicates { get; private set; } = [];

    public bool MayCredit => Invoice.CanBeCredited && Story.Definition.MayBegin(Actor);

    private MoveRequest Asked => new(Id, RequestId) { Seen = Seen };

    protected override bool FromTheStart => true;

    protected override async Task<InvoiceDetails?> ReadAsync(CancellationToken ct)
    {
        if (await invoices.FindAsync(Actor, Id, PageNumber, ct) is not { } found)
        {
            return null;
        }

        var invoice = found.Invoice;
        Duplicates = invoice.State == InvoiceState.Unsubmitted ? [.. (await use.Duplicates.FindAsync(Actor, Id, ct)).Values.Distinct(StringComparer.Ordinal)] : [];
        if (!Request.HasFormContentType || !Request.Form.ContainsKey(nameof(Reference)))
        {
            // Only the form of the fields sends them.
            (Reference, DateOnInvoice, Total, Vat, DifferenceReason) = (invoice.Number, invoice.DateOnInvoice, invoice.Total, invoice.TotalVat, invoice.DifferenceReason);
        }

        return found;
    }

    /// <summary>A deleted one is read no more.</summary>
    protected override string After(MoveRule move) => move.Name == InvoiceMoves.Delete ? InvoiceLinks.List(Side.Provider) : base.After(move);

    public Task<IActionResult> OnPostUpdateAsync(CancellationToken ct)
        => MakeAsync(
            () => use.Update.HandleAsync(Actor, Asked, new InvoiceChange(Reference, DateOnInvoice, Total, Vat, DifferenceReason), [], ct),
            "The invoice is updated.",
            ct);

    public Task<IActionResult> OnPostRemoveAsync(Guid line, CancellationToken ct)
        => MakeAsync(
            () => use.Update.HandleAsync(Actor, Asked, new InvoiceChange(null, null, null, null, null), [line], ct),
            "The item is removed. It is offered again with your next invoice.",
            ct,
            ignoreFields: true);

    /// <summary>A line whose query is closed comes back.</summary>
    public Task<IActionResult> OnPostTakeBackAsync(Guid query, CancellationToken ct)
        => MakeAsync(() => use.TakeBack.HandleAsync(Actor, Asked, query, ct), "The line is back on the invoice, with what is due for it now.", ct, ignoreFields: true);

    private async Task<IActionResult> MakeAsync(Func<Task<MoveResult>> move, string done, CancellationToken ct, bool ignoreFields = false)
    {
        if (ignoreFields)
        {
            ModelState.Clear(); // these buttons send no fields; the page shows what is stored
        }

        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await move() == MoveResult.NotFound)
        {
            return NotFound();
        }

        TempData.Success(done);
        return Redirect(InvoiceLinks.Details(Side.Provider, Id));
    }
}
