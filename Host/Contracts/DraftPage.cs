using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Options;
using Portal.Domain.CarePackages;
using Portal.Domain.Contracts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Contracts;

namespace Portal.Host.Contracts;

/// <summary>The form of a contract document, new or still a draft.</summary>
public abstract class DraftPage(ClientSearch clients, IOptions<ContractSettings> settings) : FormPage
{
    /// <summary>Service and care package, as "S2001|C153290"; the second part may be empty.</summary>
    [BindProperty, Display(Name = "Service and care package")]
    [Required(ErrorMessage = "Choose the service and care package")]
    public string Placement { get; set; } = "";

    [BindProperty, Display(Name = "Document type")]
    [Required(ErrorMessage = "Choose the document type")]
    public string DocumentType { get; set; } = "";

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public Client Client { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Placements { get; private set; } = [];

    public IEnumerable<SelectListItem> Types
        => [new("[No Selection]", ""), .. settings.Value.Types.Select(t => new SelectListItem(t, t))];

    /// <summary>Reads the client and where it is placed; false when the register knows no such client.</summary>
    protected async Task<bool> LoadClientAsync(string ssRef, CancellationToken ct)
    {
        if (await clients.ByRefAsync(ssRef, ct) is not { } found)
        {
            return false;
        }

        Client = found;
        var placed = await clients.PlacementsAsync(ssRef, ct);
        Placements =
        [
            .. placed.DistinctBy(p => (p.ServiceRef, p.CarePackageRef)).Select(p => new SelectListItem(Words(p), $"{p.ServiceRef}|{p.CarePackageRef}")),
            .. placed.DistinctBy(p => p.ServiceRef).Select(p => new SelectListItem($"{p.Service} ({p.Provider}), no care package named", $"{p.ServiceRef}|")),
        ];
        return true;
    }

    /// <summary>What was typed, once the page's own checks have passed.</summary>
    protected async Task<ContractDraft> DraftAsync(string ssRef, CancellationToken ct)
    {
        var parts = Placement.Split('|', 2);
        var package = parts.ElementAtOrDefault(1);
        return new ContractDraft(ssRef, parts[0], string.IsNullOrEmpty(package) ? null : package, DocumentType, Upload?.FileName, await ReadAsync(ct));
    }

    protected void CheckChoices(bool fileIsRequired)
    {
        if (DocumentType.Length > 0 && !settings.Value.Types.Contains(DocumentType))
        {
            ModelState.AddModelError(nameof(DocumentType), "Choose the document type");
        }

        if (Upload is null && fileIsRequired)
        {
            ModelState.AddModelError(nameof(Upload), "Choose the file to publish");
        }
    }

    private async Task<byte[]?> ReadAsync(CancellationToken ct)
    {
        if (Upload is null)
        {
            return null;
        }

        // One byte more than allowed is enough to know that it is too large.
        var buffer = new byte[Math.Min(Upload.Length, DocumentContent.MaxBytes + 1)];
        await using var stream = Upload.OpenReadStream();
        await stream.ReadExactlyAsync(buffer, ct);
        return buffer;
    }

    private static string Words(Placement p)
    {
        var days = p.EndDate is { } end ? $"{Text.ShortDate(p.StartDate)} to {Text.ShortDate(end)}" : $"from {Text.ShortDate(p.StartDate)}";
        return $"{p.Service} ({p.Provider}), {p.CarePackageRef}, {p.ServiceLevel}, {days}";
    }
}
