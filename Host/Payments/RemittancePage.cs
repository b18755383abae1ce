using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.PaymentBatches;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Downloads;
using Portal.Host.Look;
using Portal.Workflows.PaymentBatches;

namespace Portal.Host.Payments;

/// <summary>What both sides' page of one payment shares, and the same as a file.</summary>
public abstract class RemittancePage(CurrentActor current, RemittanceReader remittances, RemittanceExport export) : PageModel, IShowsClients
{
    /// <summary>As on the bank's statement, "B7-12".</summary>
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    /// <summary>Of the invoices that it pays.</summary>
    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public PageInfo Paging => PageInfo.Of(Found.Lines);

    protected CurrentActor Current => current;

    /// <summary>Whose page it is.</summary>
    public abstract Side Side { get; }

    public Remittance Found { get; private set; } = null!;

    /// <summary>What the invoices of the page are line by line, as far as it shows them.</summary>
    public IReadOnlyList<RemittanceItem> Items { get; private set; } = [];

    /// <summary>Some are in the file alone.</summary>
    public bool HasMore { get; private set; }

    public IEnumerable<string?> ShownClients => Items.Select(i => i.SsRef);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        var items = await export.FirstAsync(Found.Payment, Found.Lines.Page, ct);
        (Items, HasMore) = ([.. items.Take(RemittanceExport.MaxShown)], items.Count > RemittanceExport.MaxShown);
        return Page();
    }

    public Task<IActionResult> OnGetCsvAsync([FromServices] ClientExports audit, CancellationToken ct)
        => FileAsync(audit, DownloadFormat.Csv, to => export.WriteCsvAsync(Found.Payment, to, ct), ct);

    public Task<IActionResult> OnGetExcelAsync([FromServices] ClientExports audit, CancellationToken ct)
        => FileAsync(audit, DownloadFormat.Excel, to => export.WriteExcelAsync(Found.Payment, to, ct), ct);

    private async Task<IActionResult> FileAsync(ClientExports audit, DownloadFormat format, Func<Stream, Task> write, CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        var name = $"remittance-{Found.Payment.Reference}";
        await audit.RecordAsync(name, ct);
        return await this.DownloadAsync(name, format, write);
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        if (!PaymentReference.TryParse(Reference, out var reference) || await remittances.FindAsync(current.Actor, reference, PageNumber, ct) is not { } found)
        {
            return false;
        }

        Found = found;
        return true;
    }
}
