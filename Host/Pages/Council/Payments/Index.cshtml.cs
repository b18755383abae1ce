using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Invoices;
using Portal.Workflows.PaymentBatches;

namespace Portal.Host.Pages.Council.Payments;

/// <summary>The payment batches that there were, the latest first.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[MenuEntry(50, "Payments", MenuGroup.Money)]
public sealed class IndexModel(CurrentActor current, BatchReader batches) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<BatchRow> Batches { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Batches);

    public bool MayPay => current.May(InvoiceWorkflow.DefinitionName, InvoiceState.Finalised, InvoiceMoves.Pay);

    public async Task OnGetAsync(CancellationToken ct) => Batches = await batches.ListAsync(PageNumber, ct);
}
