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

/// <summary>What was paid late or is not paid though it is due, by provider and month, with the statutory interest on paper.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[MenuEntry(55, "Paid late", MenuGroup.Money)]
public sealed class IndexModel(LatePaymentReport report, ProviderList providers) : LatePaymentPage(report, providers)
{
    private const string FileName = "paid-late";

    public Paged<LateMonth> Found { get; private set; } = null!;

    public override PageInfo Paging => PageInfo.Of(Found);

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Found = await Report.MonthsAsync(Filter, ct);
    }

    public Task<IActionResult> OnGetCsvAsync([FromServices] LatePaymentExport export, CancellationToken ct)
    {
        var filter = Filter;
        return this.DownloadAsync(FileName, DownloadFormat.Csv, to => export.WriteMonthsCsvAsync(filter, to, ct));
    }

    public Task<IActionResult> OnGetExcelAsync([FromServices] LatePaymentExport export, CancellationToken ct)
    {
        var filter = Filter;
        return this.DownloadAsync(FileName, DownloadFormat.Excel, to => export.WriteMonthsExcelAsync(filter, to, ct));
    }
}
