using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Host.Settings;
using Portal.Workflows.Accounts;

namespace Portal.Host.Pages.Council.Providers;

/// <summary>Which pages elsewhere may show a provider's tasks in a frame.</summary>
[Authorize(Policy = Policies.CouncilAdministrator)]
public sealed class FramesModel(CurrentActor current, AuditSource source, AllowedFrames frames, AccessList providers, PublicAddress address) : FormPage
{
    private static readonly char[] Breaks = ['\r', '\n'];

    [FromRoute(Name = "provider")]
    public string ProviderRef { get; set; } = "";

    [BindProperty, Display(Name = "Allowed pages"), StringLength(4_000, ErrorMessage = "Enter at most 10 pages")]
    public string? Origins { get; set; }

    /// <summary>What was allowed when the form was shown.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public string ProviderName { get; private set; } = "";

    public IReadOnlyList<AllowedFrame> Frames { get; private set; } = [];

    /// <summary>Where a frame begins.</summary>
    public string Address => address.Url.TrimEnd('/') + EmbedLinks.Tasks(ProviderRef);

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await providers.ProviderAsync(ProviderRef, ct) is not { } name)
        {
            return false;
        }

        ProviderName = name;
        Frames = await frames.OfAsync(ProviderRef, ct);
        Seen = string.Join(' ', Frames.Select(f => f.Origin));
        ModelState.Remove(nameof(Seen));
        return true;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await AgainAsync(ct);
        Origins = string.Join('\n', Frames.Select(f => f.Origin));
        return answer;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var seen = (Seen ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var origins = Read();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        await frames.SetAsync(source.Of(current.Actor), ProviderRef, origins, seen, ct);
        TempData.Success(origins.Count == 0 ? $"No page may show the tasks of {ProviderName}." : $"{Text.Capital(Text.Count(origins.Count, "page", "pages"))} may show the tasks of {ProviderName}.");
        return Redirect(EmbedLinks.Allowed(ProviderRef));
    }

    /// <summary>What was typed, line by line; each that is no page is named beside the field.</summary>
    private List<string> Read()
    {
        var found = new List<string>();
        foreach (var line in (Origins ?? "").Split(Breaks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (FrameOrigin.Parse(line) is { } origin)
            {
                found.Add(origin);
            }
            else
            {
                ModelState.AddModelError(nameof(Origins), $"\"{(line.Length > 60 ? line[..60] + "…" : line)}\" is not the start of an address. Enter https:// and the name, without what follows it");
            }
        }

        var different = found.Distinct(StringComparer.Ordinal).ToList();
        if (different.Count > FrameOrigin.MaxPerProvider)
        {
            ModelState.AddModelError(nameof(Origins), $"Enter at most {FrameOrigin.MaxPerProvider} pages");
        }

        return different;
    }
}
