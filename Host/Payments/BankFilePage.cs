using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.Host.Accounts;
using Portal.Host.Downloads;
using Portal.Host.Forms;
using Portal.Workflows.Invoices;
using Portal.Workflows.PaymentBatches;

namespace Portal.Host.Payments;

/// <summary>Takes a file of the bank, and says of each row what became of it.</summary>
public abstract class BankFilePage(CurrentActor current) : FormPage
{
    protected const int MaxBytes = 4 * 1024 * 1024;

    private static readonly byte[] Sample = "reference,date,amount\r\nB7-1,24/11/2026,4142.86\r\nB7-2,24/11/2026,612.86\r\n"u8.ToArray();

    /// <summary>Stands first, whatever else a page of this kind asks.</summary>
    [BindProperty, Display(Order = 0)]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<BankRow> Results { get; private set; } = [];

    public bool MayPay => current.May(InvoiceWorkflow.DefinitionName, InvoiceState.Finalised, InvoiceMoves.Pay);

    protected Actor Actor => current.Actor;

    public override Task<bool> LoadAsync(CancellationToken ct) => Task.FromResult(true);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public Task<IActionResult> OnGetSampleAsync(CancellationToken ct)
        => this.DownloadAsync("bank-file-sample", DownloadFormat.Csv, async to => await to.WriteAsync(Sample, ct));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Upload is null)
        {
            ModelState.AddModelError(nameof(Upload), "Choose the bank's file");
        }
        else if (Upload.Length > MaxBytes)
        {
            ModelState.AddModelError(nameof(Upload), "The file must be 4 MB or smaller");
        }

        if (Upload is not null && ModelState.IsValid)
        {
            await using var file = Upload.OpenReadStream();
            Results = await MarkAsync(file, ct);
            if (Results.Count == 0)
            {
                ModelState.AddModelError(nameof(Upload), "The file holds no payment");
            }
        }

        return await AgainAsync(ct);
    }

    protected abstract Task<IReadOnlyList<BankRow>> MarkAsync(Stream file, CancellationToken ct);
}
