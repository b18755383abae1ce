using System.ComponentModel.DataAnnotations;
using Hangfire;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Host.Register;
using Portal.Workflows;
using Portal.Workflows.Register;
using Portal.Workflows.Register.Uploads;

namespace Portal.Host.Pages.Council.Register;

/// <summary>One import of the history: who, when, which files, and every value that it changed.</summary>
[Authorize(Policy = Policies.CouncilAdministrator)]
public sealed class ImportModel(ImportHistory history, ReverseFiles reverse, InviteImported invite, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "ref"), Display(Name = "Reference"), StringLength(200)]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public ImportRun Run { get; private set; } = null!;

    public IReadOnlyList<UploadedFile> Files { get; private set; } = [];

    /// <summary>How many people it brought who were never invited.</summary>
    public int NeverInvited { get; private set; }

    /// <summary>The files that would take back what it did.</summary>
    public IReadOnlyList<string> Reverse { get; private set; } = [];

    public Paged<RegisterChange> Changes { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Changes);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await history.FindAsync(Id, ct) is not { } run)
        {
            return NotFound();
        }

        Run = run;
        Files = await history.FilesAsync(run, ct);
        NeverInvited = await invite.CountAsync(Id, ct);
        Reverse = run.Applied ? await reverse.OfAsync(Id, ct) : [];
        Changes = await history.ChangesAsync(Id, string.IsNullOrWhiteSpace(Key) ? null : Key.Trim(), PageNumber, ct);
        return Page();
    }

    /// <summary>Invites whom it brought.</summary>
    public IActionResult OnPostInvite([FromServices] IBackgroundJobClient jobs, [FromServices] AuditSource source)
    {
        var (id, actor, ip) = (Id, current.Actor, source.IpAddress);
        jobs.Enqueue<ImportedUsersJob>(job => job.RunAsync(id, actor.UserId, actor.Name, ip, CancellationToken.None));
        TempData.Success("The portal is inviting them: each gets one email with a link.");
        return Redirect(RegisterLinks.Imported(Id));
    }

    /// <summary>One of the files that take back what it did.</summary>
    public async Task<IActionResult> OnGetReverseAsync(string? file, CancellationToken ct)
    {
        if (file is null || !(await reverse.OfAsync(Id, ct)).Contains(file, StringComparer.Ordinal))
        {
            return NotFound();
        }

        var content = new MemoryStream();
        await reverse.WriteAsync(Id, file, content, ct);
        content.Position = 0;
        return File(content, "text/csv", file);
    }
}
