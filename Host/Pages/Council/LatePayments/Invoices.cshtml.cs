using Microsoft.AspNetCore.Authorization;
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
public sealed class InvoicesModel(LatePaymentReport report, ProviderList providers, LatePaymentExport export) : LatePaymentPage(report, providers, export)
{
    protected override string FileName => "invoices-paid-late";

    public Paged<LateInvoice> Invoices { get; private set; } = null!;

    public override PageInfo Paging => PageInfo.Of(Invoices);

    public async Task OnGetAsync(CancellationToken ct) => Invoices = await Report.InvoicesAsync(await LoadAsync(ct), ct);

    protected override Task WriteAsync(DownloadFormat format, Stream to, CancellationToken ct)
        => format == DownloadFormat.Csv ? Export.WriteInvoicesCsvAsync(Filter, to, ct) : Export.WriteInvoicesExcelAsync(Filter, to, ct);
}
