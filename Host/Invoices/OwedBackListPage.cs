using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Accounts;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Downloads;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Invoices.OwedBack;

namespace Portal.Host.Invoices;

/// <summary>What is owed back, since when, why and how it is settled, on either side.</summary>
public abstract class OwedBackListPage(CurrentActor current, OwedBackList list, OwedBackExport export) : PageModel, IShowsClients
{
    private const string FileName = "owed-back";

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<OwedBackItem> Found { get; private set; } = null!;

    public decimal Total { get; private set; }

    public PageInfo Paging => PageInfo.Of(Found);

    public Side Side => Actor.Side();

    /// <summary>The council's filter; null: all that the reader may see.</summary>
    public virtual string? Whose => null;

    public IEnumerable<string?> ShownClients => Found.Rows.Select(r => r.SsRef);

    protected Actor Actor => current.Actor;

    /// <summary>The same list as a file.</summary>
    public string Address(string handler)
        => Request.AsFile(OwedBackLinks.List(Side), handler);

    public virtual async Task OnGetAsync(CancellationToken ct)
    {
        Found = await list.FindAsync(Actor, Whose, PageNumber, ct);
        Total = await list.TotalAsync(Actor, Whose, ct);
    }

    public async Task<IActionResult> OnGetCsvAsync([FromServices] ClientExports audit, CancellationToken ct)
    {
        await audit.RecordAsync(FileName, ct);
        return await this.DownloadAsync(FileName, DownloadFormat.Csv, to => export.WriteCsvAsync(Actor, Whose, to, ct));
    }

    public async Task<IActionResult> OnGetExcelAsync([FromServices] ClientExports audit, CancellationToken ct)
    {
        await audit.RecordAsync(FileName, ct);
        return await this.DownloadAsync(FileName, DownloadFormat.Excel, to => export.WriteExcelAsync(Actor, Whose, to, ct));
    }
}
