using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.Invoices;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Contracts;
using Portal.Host.Downloads;
using Portal.Host.Forms;
using Portal.Host.Invoices;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows.Actions;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;

namespace Portal.Host.Pages.Provider.Invoices;

/// <summary>One invoice of a provider: while it is unsubmitted, to be checked, updated, submitted or deleted (the guide, 5.10 to 5.13).</summary>
[Authorize(Policy = Policies.ProviderUser)]
[PostPolicy(Policies.ProviderInvoicing)]
public sealed class DetailsModel(CurrentActor current, RecordMoves moves, InvoiceReader invoices, InvoiceUseCases use, TimeProvider time) : RecordPage<InvoiceDetails>(current, moves), IShowsClients
{
    private const string FileName = "invoice-lines";

    public IEnumerable<string?> ShownClients => [.. Found.Lines.Select(l => l.SsRef), .. Found.Queried.Select(q => q.SsRef), .. Removed.Select(r => r.SsRef)];

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

    /// <summary>What was taken off it, and can be put back.</summary>
    public IReadOnlyList<RemovedLine> Removed { get; private set; } = [];

    public bool MayCredit => Invoice.CanBeCredited && Story.Definition.MayBegin(Actor);

    private MoveRequest Asked => new(Id, RequestId) { Seen = Seen };

    protected override bool FromTheStart => true;

    protected override string Said(MoveRule move) => InvoiceWords.Said(Invoice.Kind, move);

    public DateOnly Today => LondonTime.DateOf(time.GetUtcNow());

    public string Where => InvoiceWords.Where(Invoice.Kind, Invoice.State, Invoice.PaidOn, Invoice.Payable, Found.Since);

    /// <summary>The lines by service, where there are many.</summary>
    public IReadOnlyList<LineGroup> Groups => LineGroup.ByService(Found);

    /// <summary>An action can be opened about a line.</summary>
    public bool MayAsk => ActionWorkflow.Writer.Includes(Actor);

    /// <summary>Some lines, with what the reader may do about each.</summary>
    public InvoiceLinesView View(IReadOnlyList<InvoiceLineRow> lines)
        => new(Id, lines, Found.LinePage.Page) { MayRemove = May(InvoiceMoves.Update) && Invoice.Kind == InvoiceKind.Invoice, MayAsk = MayAsk };

    protected override async Task<InvoiceDetails?> ReadAsync(CancellationToken ct)
    {
        if (await invoices.FindAsync(Actor, Id, PageNumber, ct) is not { } found)
        {
            return null;
        }

        var invoice = found.Invoice;
        Removed = invoice is { State: InvoiceState.Unsubmitted, Kind: InvoiceKind.Invoice } ? await use.Removed.OfInvoiceAsync(Actor, Id, ct) : [];
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

    public async Task<IActionResult> OnGetCsvAsync([FromServices] InvoiceExport export, [FromServices] ClientExports audit, CancellationToken ct)
    {
        if (await export.FindAsync(Actor, Id, ct) is not { } lines)
        {
            return NotFound();
        }

        await audit.RecordAsync(FileName, ct);
        return await this.DownloadAsync(FileName, DownloadFormat.Csv, to => InvoiceExport.WriteCsvAsync(lines, to, ct));
    }

    public async Task<IActionResult> OnGetExcelAsync([FromServices] InvoiceExport export, [FromServices] ClientExports audit, CancellationToken ct)
    {
        if (await export.FindAsync(Actor, Id, ct) is not { } lines)
        {
            return NotFound();
        }

        await audit.RecordAsync(FileName, ct);
        return await this.DownloadAsync(FileName, DownloadFormat.Excel, to => InvoiceExport.WriteExcelAsync(lines, to, ct));
    }

    public Task<IActionResult> OnPostUpdateAsync(CancellationToken ct)
        => MakeAsync(
            () => use.Update.HandleAsync(Actor, Asked, new InvoiceChange(Reference, DateOnInvoice, Total, Vat, DifferenceReason), [], ct),
            "The invoice is updated.",
            ct);

    /// <summary>Takes a line off. What stands in the fields was not sent to be recorded, and stays typed.</summary>
    /// <param name="line">What leaves.</param>
    /// <param name="after">The line at whose place the reader is then.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IActionResult> OnPostRemoveAsync(Guid line, Guid? after, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var typed = Typed;
        if (await use.Update.HandleAsync(Actor, new MoveRequest(Id, RequestOf(line)), InvoiceChange.Nothing, [line], ct) == MoveResult.NotFound)
        {
            return NotFound();
        }

        TempData.Success("The item is removed. It is offered again with your next invoice.");
        if (typed.Count == 0)
        {
            return Redirect(InvoiceLinks.AtLine(Id, Found.LinePage.Page, after));
        }

        RequestId = Guid.CreateVersion7();
        ModelState.Remove(nameof(RequestId));
        return await LoadAsync(ct) ? Again(typed) : NotFound();
    }

    /// <summary>The fields in which something else stands than what is stored.</summary>
    private HashSet<string> Typed => [.. Fields
        .Where(f => ModelState.GetFieldValidationState(f.Name) == ModelValidationState.Invalid || !Equals(f.Typed(this) ?? "", f.Stored(Invoice) ?? ""))
        .Select(f => f.Name)];

    private static readonly (string Name, Func<DetailsModel, object?> Typed, Func<Invoice, object?> Stored, Action<DetailsModel> Fill)[] Fields =
    [
        (nameof(Reference), p => p.Reference, v => v.Number, p => p.Reference = p.Invoice.Number),
        (nameof(DateOnInvoice), p => p.DateOnInvoice, v => v.DateOnInvoice, p => p.DateOnInvoice = p.Invoice.DateOnInvoice),
        (nameof(Total), p => p.Total ?? p.Invoice.Total, v => v.Total, p => p.Total = p.Invoice.Total),
        (nameof(Vat), p => p.Vat ?? p.Invoice.TotalVat, v => v.TotalVat, p => p.Vat = p.Invoice.TotalVat),
        (nameof(DifferenceReason), p => p.DifferenceReason, v => v.DifferenceReason, p => p.DifferenceReason = p.Invoice.DifferenceReason),
    ];

    /// <summary>The page with what was typed, unchecked, and what is stored by now in the other fields.</summary>
    private PageResult Again(HashSet<string> typed)
    {
        foreach (var field in Fields)
        {
            if (!typed.Contains(field.Name))
            {
                field.Fill(this);
                ModelState.Remove(field.Name);
            }
            else if (ModelState.TryGetValue(field.Name, out var entry))
            {
                entry.Errors.Clear();
                entry.ValidationState = ModelValidationState.Skipped;
            }
        }

        return Page();
    }

    /// <summary>One page removes several lines, each once.</summary>
    private Guid RequestOf(Guid line) => new([.. RequestId.ToByteArray().Zip(line.ToByteArray(), (a, b) => (byte)(a ^ b))]);

    /// <summary>A line whose query is closed comes back.</summary>
    public Task<IActionResult> OnPostTakeBackAsync(Guid query, CancellationToken ct)
        => MakeAsync(() => use.TakeBack.HandleAsync(Actor, Asked, query, ct), "The line is back on the invoice, with what is due for it now.", ct, ignoreFields: true);

    /// <summary>A line that was removed comes back.</summary>
    public Task<IActionResult> OnPostPutBackAsync(Guid line, CancellationToken ct)
        => MakeAsync(() => use.TakeBack.HandleRemovedAsync(Actor, Asked, line, ct), "The line is back on the invoice, with what is due for it now.", ct, ignoreFields: true);

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

        TempData.Success(InvoiceWords.Of(Invoice.Kind, done));
        return Redirect(InvoiceLinks.Details(Side.Provider, Id));
    }
}
