using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Options;
using Portal.Host.Accounts;
using Portal.Host.Actions;
using Portal.Host.Look;
using Portal.Workflows.Actions;
using Portal.Workflows.Organisations;

namespace Portal.Host.Pages.Council.Actions;

/// <summary>The council asks a provider.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[RequestSizeLimit(AttachmentLimit.Bytes)]
[RequestFormLimits(MultipartBodyLengthLimit = AttachmentLimit.Bytes)]
public sealed class NewModel(CurrentActor current, ActionSubjects subjects, OpenAction open, StoreAttachments attachments,
    Drafts drafts, ActionReader reader, ProviderList providers, IOptions<ActionSettings> settings)
    : NewActionPage(current, subjects, open, attachments, drafts)
{
    private IReadOnlyList<KeyValuePair<string, string>> names = [];

    /// <summary>The ref of the one that is asked, where it is about no record.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Provider { get; set; }

    public IEnumerable<SelectListItem> Providers => [new("[No Selection]", ""), .. names.Select(p => new SelectListItem(p.Value, p.Key))];

    public string? ProviderName => names.FirstOrDefault(p => p.Key == Subject?.ProviderRef).Value;

    public override Side Side => Side.Council;

    public override string Safeguarding => settings.Value.Safeguarding;

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        names = await providers.NamesAsync(ct);
        return await base.LoadAsync(ct);
    }

    protected override string? Chosen()
    {
        if (names.Any(p => p.Key == Provider))
        {
            return Provider;
        }

        ModelState.AddModelError(nameof(Provider), "Choose the provider");
        return null;
    }

    protected override async Task<string?> CreatedAsync(Guid id, CancellationToken ct)
        => await reader.FindAsync(Actor, id, page: 1, ct) is { } found
            ? $"{found.Item.DisplayName} is created. {found.Provider} is told by email, and should answer by {Text.Date(found.Item.DueOn)}."
            : null;
}
