using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Downloads;
using Portal.Host.Look;
using Portal.Workflows.Register;
using Portal.Workflows.Register.Uploads;

namespace Portal.Host.Pages.Council.Register;

/// <summary>One of the lists of a report, page by page. A report keeps no more of each than a person reads.</summary>
[Authorize(Policy = Policies.CouncilAdministrator)]
public sealed class FindingsModel(UploadReader uploads) : PageModel
{
    /// <summary>How many rows of each list the upload's own page shows.</summary>
    public const int Few = 10;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>rejections, orders, invoiced, changes or others.</summary>
    [BindProperty(SupportsGet = true)]
    public string List { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public ImportReport Report { get; private set; } = null!;

    public PageInfo Paging { get; private set; } = null!;

    /// <summary>All that were found, those that the report does not list too.</summary>
    public int All { get; private set; }

    public string Title => List switch
    {
        "rejections" => "Rejected rows",
        "invoiced" => "Money already invoiced",
        "orders" => "Orders that change",
        "others" => "Other changes",
        _ => "Changed line items",
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        int kept;
        (kept, All) = List switch
        {
            "rejections" => (Report.Rejections.Count, Report.RejectionCount),
            "invoiced" => (Report.Invoiced.Count, Report.Money.LineItems),
            "orders" => (Report.Ordered.Count, Report.Orders.LineItems),
            "others" => (Report.Others.Count, Report.OtherCount),
            _ => (Report.Changes.Count, Report.ChangeCount),
        };
        Paging = PageInfo.Of(PageNumber, kept);
        return Page();
    }

    /// <summary>What is wrong, for whoever keeps the files.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
        => await LoadAsync(ct) && List == "rejections"
            ? await this.DownloadAsync("rejected-rows", DownloadFormat.Csv, to => RejectionSheet.WriteAsync(Report.Rejections, to, ct))
            : NotFound();

    public IReadOnlyList<T> Shown<T>(IEnumerable<T> rows) => [.. rows.Skip(Paging.Skip).Take(Paging.PageSize)];

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await uploads.FindAsync(Id, ct) is not { Report: { } text })
        {
            return false;
        }

        Report = JsonSerializer.Deserialize<ImportReport>(text)!;
        return true;
    }
}
