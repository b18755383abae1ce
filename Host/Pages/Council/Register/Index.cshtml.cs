using System.ComponentModel.DataAnnotations;
using Hangfire;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Jobs;
using Portal.Host.Look;
using Portal.Host.Register;
using Portal.Workflows;
using Portal.Workflows.Register;
using Portal.Workflows.Register.Uploads;

namespace Portal.Host.Pages.Council.Register;

/// <summary>Takes the register's files, and shows the imports that there were.</summary>
[Authorize(Policy = Policies.CouncilAdministrator)]
[MenuEntry(150, "Register import", MenuGroup.Administration)]
[RequestSizeLimit(UploadChecks.RequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadChecks.RequestBytes)]
public sealed class IndexModel(CurrentActor current, StoreUpload store, UploadReader uploads, ImportHistory history) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public List<IFormFile> Upload { get; set; } = [];

    public IReadOnlyList<RegisterUpload> Open { get; private set; } = [];

    public Paged<ImportRun> History { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(History);

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        Open = await uploads.OpenAsync(ct);
        History = await history.ListAsync(PageNumber, ct);
        return true;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public async Task<IActionResult> OnPostAsync([FromServices] IBackgroundJobClient jobs, CancellationToken ct)
    {
        if (UploadChecks.Complaint(Upload) is { } complaint)
        {
            ModelState.AddModelError(nameof(Upload), complaint);
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        var files = Upload.Select(f => new ImportSource(UploadChecks.Name(f), f.OpenReadStream)).ToList();
        var id = await store.HandleAsync(current.Actor, RequestId, files, ct);
        jobs.Enqueue<UploadsJob>(job => job.RunAsync(CancellationToken.None));
        return Redirect(RegisterLinks.Upload(id));
    }
}
