using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Portal.Host.Accounts;
using Portal.Host.Actions;
using Portal.Host.Look;
using Portal.Notifications;
using Portal.Workflows.Actions;

namespace Portal.Host.Pages.Provider.Actions;

/// <summary>A provider asks the council.</summary>
[Authorize(Policy = Policies.ProviderActions)]
[RequestSizeLimit(AttachmentLimit.Bytes)]
[RequestFormLimits(MultipartBodyLengthLimit = AttachmentLimit.Bytes)]
public sealed class NewModel(CurrentActor current, ActionSubjects subjects, OpenAction open,
    StoreAttachments attachments, Drafts drafts, ActionReader reader, Sender sender, IOptions<ActionSettings> settings)
    : NewActionPage(current, subjects, open, attachments, drafts)
{
    public override Side Side => Side.Provider;

    public override string Safeguarding => settings.Value.Safeguarding;

    protected override string? Chosen() => Actor.ProviderRef;

    protected override async Task<string?> CreatedAsync(Guid id, CancellationToken ct)
        => (await reader.FindAsync(Actor, id, page: 1, ct))?.Item is { } item
            ? $"{item.DisplayName} is created. The team {item.Team} of {sender.Council} answers it, by {Text.Date(item.DueOn)}."
            : null;
}
