using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Host.Accounts;
using Portal.Host.Downloads;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Host.Search;
using Portal.Workflows;
using Portal.Workflows.Audit;

namespace Portal.Host.Pages.Council.Staff;

/// <summary>Who came in, who was given what, and who looked at whom; searchable, and as a file.</summary>
[Authorize(Policy = Policies.CouncilAdministrator)]
[MenuEntry(130, "Audit", MenuGroup.Administration)]
public sealed class AuditModel(AuditList list, AuditExport export) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, BinderType = typeof(SealedText)), MaxLength(200, ErrorMessage = "Search for 200 characters or fewer")]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true, BinderType = typeof(SealedText)), MaxLength(400, ErrorMessage = "Search for 400 characters or fewer")]
    public string? Subject { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "From")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "To")]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<AuditEntry> Found { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Found);

    public static IEnumerable<SelectListItem> Kinds => [new("All", ""), .. Enum.GetValues<AuditKind>().Select(k => new SelectListItem(AuditWords.Of(k), k.ToString()))];

    public async Task OnGetAsync(CancellationToken ct) => Found = await list.FindAsync(Filter(), PageNumber, ct);

    public Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        var filter = Filter();
        return this.DownloadAsync("audit", DownloadFormat.Csv, to => export.WriteCsvAsync(filter, to, ct));
    }

    private AuditFilter Filter() => new()
    {
        Kind = ListFilter.Read<AuditKind>(ModelState, nameof(Kind), Kind),
        Who = Who,
        Subject = Subject,
        From = From,
        To = To,
    };
}
