using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Invoices;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;

namespace Portal.Host.Pages.Provider.Invoices;

/// <summary>Another value for a line of an Unsubmitted invoice: it opens an Invoice query (the guide, 5.13).</summary>
[Authorize(Policy = Policies.ProviderInvoicing)]
public sealed class SuggestModel(CurrentActor current, InvoiceReader invoices, SuggestValue suggest) : FormPage, IShowsClients
{
    public IEnumerable<string?> ShownClients => [Row?.SsRef];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Line { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the value that you suggest"), Display(Name = "Suggested value")]
    public decimal? Suggested { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter why this value is right")]
    [MaxLength(LineSuggestion.MaxReason, ErrorMessage = "The reason must be 2,000 characters or fewer")]
    public string? Reason { get; set; }

    public InvoiceDetails Found { get; private set; } = null!;

    /// <summary>Null where it left the invoice.</summary>
    public InvoiceLineRow? Row { get; private set; }

    public bool IsOpen => Found.Invoice.Kind == InvoiceKind.Invoice && current.May(InvoiceWorkflow.DefinitionName, Found.Invoice.State, InvoiceMoves.Suggest) && Row is { LineItemRef: not null };

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await invoices.FindAsync(current.Actor, Id, ct) is not { } found)
        {
            return false;
        }

        Found = found;
        Row = found.Lines.FirstOrDefault(l => l.Id == Line);
        return true;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        if (await suggest.HandleAsync(current.Actor, new MoveRequest(Id, RequestId), Line, Suggested, Reason, ct) == MoveResult.NotFound)
        {
            return NotFound();
        }

        TempData.Success("You asked the council. The line is not on this invoice until the query is closed.");
        return Redirect(InvoiceLinks.Details(Side.Provider, Id));
    }
}
