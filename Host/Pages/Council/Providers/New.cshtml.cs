using Hangfire;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.CarePackages;
using Portal.Host.Accounts;
using Portal.Host.CarePackages;
using Portal.Host.Forms;
using Portal.Host.Jobs;
using Portal.Host.Register;
using Portal.Workflows.Register;
using Portal.Workflows.Register.Uploads;

namespace Portal.Host.Pages.Council.Providers;

/// <summary>One new provider with its services, contract and first users; it goes the way of register files from here.</summary>
[Authorize(Policy = Policies.CouncilAdministrator)]
public sealed class NewModel(CurrentActor current, StoreUpload store) : FormPage
{
    [BindProperty]
    public NewProvider Provider { get; set; } = new();

    public static IEnumerable<SelectListItem> Rates => Enum.GetValues<VatRate>().Select(r => new SelectListItem(LineItemWords.Vat(r), r.ToString()));

    public override Task<bool> LoadAsync(CancellationToken ct)
    {
        Provider.Fill();
        return Task.FromResult(true);
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public async Task<IActionResult> OnPostAsync([FromServices] IBackgroundJobClient jobs, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Provider.Ref))
        {
            ModelState.AddModelError("Provider.Ref", "Enter the provider's reference, as the case system has it");
        }

        if (string.IsNullOrWhiteSpace(Provider.Name))
        {
            ModelState.AddModelError("Provider.Name", "Enter the provider's name");
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        var files = (await Provider.FilesAsync(ct)).Select(f => new ImportSource(f.Name, () => new MemoryStream(f.Content, writable: false))).ToList();
        var id = await store.HandleAsync(current.Actor, RequestId, files, ct);
        jobs.Enqueue<UploadsJob>(job => job.RunAsync(CancellationToken.None));
        return Redirect(RegisterLinks.Upload(id));
    }
}
