using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.Invoices;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Invoices;
using Portal.Workflows.PaymentBatches;

namespace Portal.Host.Pages.Council.Payments;

/// <summary>What the next batch would hold, and the button that makes it.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[PostPolicy(Policies.InvoiceFinaliser)]
public sealed class NextModel(CurrentActor current, BatchReader batches, MakeBatch make, TimeProvider clock) : FormPage
{
    [BindProperty(SupportsGet = true), Display(Name = "Payment expected up to")]
    public DateOnly? DueBy { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    /// <summary>What the page showed.</summary>
    [BindProperty]
    public int SeenPayments { get; set; }

    /// <summary>What the page showed, pounds.</summary>
    [BindProperty]
    public decimal SeenTotal { get; set; }

    public DueTotals Totals { get; private set; } = null!;

    public Paged<DuePayment> Due { get; private set; } = null!;

    /// <summary>What would be paid to providers whose payments are on hold.</summary>
    public IReadOnlyList<DuePayment> OnHold { get; private set; } = [];

    public PageInfo Paging => PageInfo.Of(Due);

    public bool MayPay => current.May(InvoiceWorkflow.DefinitionName, InvoiceState.Finalised, InvoiceMoves.Pay);

    /// <summary>Else nothing is shown and nothing can be paid: it would be that of another day.</summary>
    public bool IsDay => ModelState.GetFieldValidationState(nameof(DueBy)) != ModelValidationState.Invalid;

    private DateOnly Until => DueBy ?? LondonTime.DateOf(clock.GetUtcNow());

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            DueBy = Until;
        }

        if (IsDay && make.FarAhead(Until) is { } far)
        {
            ModelState.AddModelError(nameof(DueBy), far.Message); // nothing is offered that would be refused
        }

        (Due, Totals) = await batches.DueAsync(Until, PageNumber, ct);
        OnHold = await batches.OnHoldAsync(Until, ct);
        (SeenPayments, SeenTotal) = (Totals.Payments, Totals.Total);
        ModelState.Remove(nameof(SeenPayments)); // what is shown now counts, not what was posted
        ModelState.Remove(nameof(SeenTotal));
        return true;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        var number = await make.HandleAsync(current.Actor, Until, new DueTotals(SeenPayments, SeenTotal), RequestId, ct);
        TempData.Success($"You made payment batch {number}. The portal tells the other finalisers by email: one of them releases it.");
        return Redirect(PaymentLinks.Batch(number));
    }
}
