using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Options;
using Portal.Domain.Actions;
using Portal.Host.Accounts;
using Portal.Host.Actions;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Notifications;
using Portal.Workflows.Actions;

namespace Portal.Host.Pages.Provider.Actions;

/// <summary>A new action, about a record or about none (the guide, part 2).</summary>
[Authorize(Policy = Policies.ProviderActions)]
[RequestSizeLimit(AttachmentLimit.Bytes)]
[RequestFormLimits(MultipartBodyLengthLimit = AttachmentLimit.Bytes)]
public sealed class NewModel(CurrentActor current, ActionSubjects subjects, OpenAction open, StoreAttachments attachments, Drafts drafts, ActionReader reader, Sender sender, IOptions<ActionSettings> settings)
    : FormPage
{
    /// <summary>The kind of the record, where it was opened from one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? About { get; set; }

    /// <summary>Its id or reference.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose the type")]
    public string Type { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Enter a title"), MaxLength(ActionItem.MaxTitle, ErrorMessage = "The title must be 120 characters or fewer")]
    public string Title { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Enter your message"), MaxLength(ActionItem.MaxMessage, ErrorMessage = "The message must be 7,500 characters or fewer")]
    public string Message { get; set; } = "";

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    public ActionSubject? Subject { get; private set; }

    public string Safeguarding => settings.Value.Safeguarding;

    public IEnumerable<SelectListItem> Types => ActionLooks.Choices("[No Selection]", ActionSubject.TypesFor(Subject?.Kind));

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (string.IsNullOrEmpty(About))
        {
            return true;
        }

        Subject = Enum.TryParse<SubjectKind>(About, out var kind) && Enum.IsDefined(kind) ? await subjects.FindAsync(current.Actor, kind, Key, ct) : null;
        return Subject is not null;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Title = Subject is null ? "" : $"Query about {Subject.Label}";
        Message = await drafts.FindAsync(current.Actor, Place, ct) ?? "";
        return Page();
    }

    /// <summary>Where its draft is kept: one for each thing that a new action can be about.</summary>
    private string Place => Subject is null ? "new" : $"new:{Subject.Kind}:{Subject.Key}";

    /// <summary>Keeps what is being typed.</summary>
    public async Task<IActionResult> OnPostDraftAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        await drafts.KeepAsync(current.Actor, Place, Message, ct);
        return StatusCode(StatusCodes.Status204NoContent);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var type = ListFilter.Read<ActionType>(ModelState, nameof(Type), Type);
        if (!ModelState.IsValid || type is null)
        {
            return Page();
        }

        await attachments.HandleAsync(current.Actor, RequestId, Message, AttachmentLimit.Of(Files), ct);
        var id = await open.HandleAsync(current.Actor, new ActionDraft(type.Value, Title, Message, Subject), RequestId, ct);
        await drafts.ForgetAsync(current.Actor, Place, ct);
        if ((await reader.FindAsync(current.Actor, id, page: 1, ct))?.Item is { } item)
        {
            TempData.Success($"{item.Called} is created. The team {item.Team} of {sender.Council} answers it, by {Text.Date(item.DueOn)}.");
        }

        return Redirect($"/provider/actions/{id}");
    }
}
