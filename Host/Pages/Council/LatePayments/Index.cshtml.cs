using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.Downloads;
using Portal.Host.Look;
using Portal.Host.Payments;
using Portal.Workflows;
using Portal.Workflows.LatePayments;
using Portal.Workflows.Organisations;

namespace Portal.Host.Pages.Council.LatePayments;

/// <summary>What was paid late or is not paid though it is due, by provider and month, with the statutory interest on paper.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[MenuEntry(55, "Paid late", MenuGroup.Money)]
public sealed class IndexModel(LatePaymentReport report, ProviderList providers, LatePaymentExport export) : LatePaymentPage(report, providers, export)
{
    protected override string FileName => "paid-late";

    public Paged<LateMonth> Found { get; private set; } = null!;

    public override PageInfo Paging => PageInfo.Of(Found);

    public async Task OnGetAsync(CancellationToken ct) => Found = await Report.MonthsAsync(await LoadAsync(ct), ct);

    protected override Task WriteAsync(DownloadFormat format, Stream to, CancellationToken ct)
        => format == DownloadFormat.Csv ? Export.WriteMonthsCsvAsync(Filter, to, ct) : Export.WriteMonthsExcelAsync(Filter, to, ct);
}
