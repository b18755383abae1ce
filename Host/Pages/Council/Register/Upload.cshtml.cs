using System.Text.Json;
using Hangfire;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Jobs;
using Portal.Host.Look;
using Portal.Host.Register;
using Portal.Workflows.Register;
using Portal.Workflows.Register.Uploads;

namespace Portal.Host.Pages.Council.Register;

/// <summary>One upload: how far its check is, what was found, and the decision.</summary>
[Authorize(Policy = Policies.CouncilAdministrator)]
public sealed class UploadModel(CurrentActor current, UploadReader uploads, DecideUpload decide, IBackgroundJobClient jobs) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The finding that the reader saw.</summary>
    [BindProperty]
    public string? Confirmed { get; set; }

    /// <summary>The new users are to be invited by email.</summary>
    [BindProperty]
    public bool InviteUsers { get; set; }

    public RegisterUpload Upload { get; private set; } = null!;

    public ImportReport? Report { get; private set; }

    public Guid? ImportId { get; private set; }

    /// <summary>The reader sent the files, and their effect asks for another administrator.</summary>
    public bool MustBeAnother { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await uploads.FindAsync(Id, ct) is not { } upload)
        {
            return NotFound();
        }

        Upload = upload;
        Report = upload is { IsBusy: false, Report: { } text } ? JsonSerializer.Deserialize<ImportReport>(text) : null;
        Confirmed = Report?.Fingerprint() ?? "";
        MustBeAnother = decide.MustBeAnother(upload, current.Actor);
        ImportId = upload.State == UploadState.Applied ? await uploads.ImportOfAsync(Id, ct) : null;
        return Page();
    }

    public Task<IActionResult> OnPostApplyAsync(CancellationToken ct) => ApplyAsync(ImportMode.AllOrNothing, ct);

    public Task<IActionResult> OnPostGoodRowsAsync(CancellationToken ct) => ApplyAsync(ImportMode.GoodRows, ct);

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct)
        => await decide.DiscardAsync(current.Actor, Id, ct) ? Done("You discarded the files. Nothing was changed.", RegisterLinks.Import) : Late();

    public async Task<IActionResult> OnPostAgainAsync(CancellationToken ct) => await decide.CheckAgainAsync(Id, ct) ? Work() : Late();

    private async Task<IActionResult> ApplyAsync(ImportMode mode, CancellationToken ct)
    {
        try
        {
            return Confirmed is { Length: > 0 and <= 64 } && await decide.ApplyAsync(current.Actor, Id, mode, Confirmed, ct) ? Work(InviteUsers) : Late();
        }
        catch (AnotherAdministratorApplies)
        {
            return Late(); // the page says so in place of the button
        }
    }

    private RedirectResult Work(bool invites = false)
    {
        var work = jobs.Enqueue<UploadsJob>(job => job.RunAsync(CancellationToken.None));
        if (invites)
        {
            var (id, actor, ip) = (Id, current.Actor, HttpContext.Connection.RemoteIpAddress?.ToString());
            jobs.ContinueJobWith<ImportedUsersJob>(work, job => job.OfUploadAsync(id, actor.UserId, actor.Name, ip, CancellationToken.None));
        }

        return Redirect(RegisterLinks.Upload(Id));
    }

    private RedirectResult Done(string words, string to)
    {
        TempData.Success(words);
        return Redirect(to);
    }

    /// <summary>Somebody decided meanwhile, or the form was sent twice: the page says where it stands.</summary>
    private RedirectResult Late() => Redirect(RegisterLinks.Upload(Id));
}
