using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Host.Accounts;
using Portal.Host.Downloads;
using Portal.Host.Look;
using Portal.Host.Payments;
using Portal.Workflows;
using Portal.Workflows.LatePayments;
using Portal.Workflows.Organisations;

namespace Portal.Host.Pages.Council.LatePayments;

/// <summary>"How was this worked out?": each invoice behind the report, with its days, rate, interest and fixed sum.</summary>
[Authorize(Policy = Policies.CouncilUser)]
public sealed class InvoicesModel(LatePaymentReport report, ProviderList providers) : LatePaymentPage(report, providers)
{
    private const string FileName = "invoices-paid-late";

    public Paged<LateInvoice> Invoices { get; private set; } = null!;

    public override PageInfo Paging => PageInfo.Of(Invoices);

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Invoices = await Report.InvoicesAsync(Filter, ct);
    }

    public Task<IActionResult> OnGetCsvAsync([FromServices] LatePaymentExport export, CancellationToken ct)
    {
        var filter = Filter;
        return this.DownloadAsync(FileName, DownloadFormat.Csv, to => export.WriteInvoicesCsvAsync(filter, to, ct));
    }

    public Task<IActionResult> OnGetExcelAsync([FromServices] LatePaymentExport export, CancellationToken ct)
    {
        var filter = Filter;
        return this.DownloadAsync(FileName, DownloadFormat.Excel, to => export.WriteInvoicesExcelAsync(filter, to, ct));
    }
}
