using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.LatePayments;
using Portal.Domain.Payments;
using Portal.Host.Downloads;
using Portal.Host.Look;
using Portal.Workflows.LatePayments;
using Portal.Workflows.Organisations;

namespace Portal.Host.Payments;

/// <summary>What the report of late payments and the invoices behind it share: filters, files, and what is not known.</summary>
public abstract class LatePaymentPage(LatePaymentReport report, ProviderList providers, LatePaymentExport export) : PageModel
{
    private const string MonthFormat = "yyyy-MM";

    [BindProperty(SupportsGet = true)]
    public string? Provider { get; set; }

    /// <summary>"2026-06".</summary>
    [BindProperty(SupportsGet = true)]
    public string? Month { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public IEnumerable<SelectListItem> Providers { get; private set; } = [];

    public IEnumerable<SelectListItem> Months { get; private set; } = [];

    /// <summary>Half-years without a base rate, and how many of these invoices wait for it.</summary>
    public IReadOnlyList<(HalfYear Half, int Invoices)> WithoutRate { get; private set; } = [];

    public abstract PageInfo Paging { get; }

    public bool IsFiltered => Filter is not { ProviderRef: null, Month: null };

    /// <summary>The same list as a file.</summary>
    public string Address(string handler)
        => Request.AsFile(Request.Path, handler);

    /// <summary>All pages of the list as one file.</summary>
    public Task<IActionResult> OnGetCsvAsync(CancellationToken ct) => DownloadAsync(DownloadFormat.Csv, ct);

    public Task<IActionResult> OnGetExcelAsync(CancellationToken ct) => DownloadAsync(DownloadFormat.Excel, ct);

    protected LatePaymentReport Report => report;

    protected LatePaymentExport Export => export;

    /// <summary>Without what stands after its point.</summary>
    protected abstract string FileName { get; }

    /// <summary>Writes the list in one of the two forms.</summary>
    protected abstract Task WriteAsync(DownloadFormat format, Stream to, CancellationToken ct);

    /// <summary>A month that cannot be read asks for nothing rather than for all.</summary>
    protected LateFilter Filter => new(
        string.IsNullOrEmpty(Provider) ? null : Provider,
        string.IsNullOrEmpty(Month) ? null : DateOnly.TryParseExact(Month, MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : DateOnly.MinValue,
        PageNumber);

    /// <summary>Loads what stands above the list.</summary>
    /// <returns>How much there is of it.</returns>
    protected async Task<LateOutline> LoadAsync(CancellationToken ct)
    {
        var outline = await report.OutlineAsync(Filter, ct);
        Providers = [new("All providers", ""), .. (await providers.NamesAsync(ct)).Select(p => new SelectListItem(p.Value, p.Key))];
        Months =
        [
            new("All months", ""),
            .. outline.Months.Select(m => new SelectListItem(new PaymentPeriod(m).ToString(), m.ToString(MonthFormat, CultureInfo.InvariantCulture))),
        ];
        WithoutRate = [.. outline.WithoutRate];
        return outline;
    }

    private Task<IActionResult> DownloadAsync(DownloadFormat format, CancellationToken ct) => this.DownloadAsync(FileName, format, to => WriteAsync(format, to, ct));
}
