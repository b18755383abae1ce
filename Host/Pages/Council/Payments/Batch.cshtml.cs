using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Downloads;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.PaymentBatches;

namespace Portal.Host.Pages.Council.Payments;

/// <summary>One batch with its payments, and its file for the bank.</summary>
[Authorize(Policy = Policies.CouncilUser)]
public sealed class BatchModel(BatchReader batches, BatchFile file) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public BatchRow Batch { get; private set; } = null!;

    public Paged<PaymentRow> Payments { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Payments);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await batches.FindAsync(Number, ct) is not { } batch)
        {
            return NotFound();
        }

        Batch = batch;
        Payments = await batches.PaymentsAsync(Number, PageNumber, ct);
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
        => await batches.FindAsync(Number, ct) is null
            ? NotFound()
            : await this.DownloadAsync($"payment-batch-{Number}", DownloadFormat.Csv, to => file.WriteAsync(Number, to, ct));
}
