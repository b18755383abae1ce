using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows.Actions;
using Portal.Workflows.Engine;

namespace Portal.Host.Actions;

/// <summary>A new action, about a record or about none (the guide, part 2); each side opens it with the other.</summary>
public abstract class NewActionPage(CurrentActor current, ActionSubjects subjects, OpenAction open, StoreAttachments attachments, Drafts drafts) : FormPage
{
    /// <summary>The kind of the record, where it was opened from one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? About { get; set; }

    /// <summary>Its id or reference.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    /// <summary>What of the record it is about, where it was opened from a part of it: "L4001, 01/02/2016 - 29/02/2016".</summary>
    [BindProperty(SupportsGet = true), MaxLength(60)]
    public string? Part { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose the type")]
    public string Type { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Enter a title"), MaxLength(ActionItem.MaxTitle, ErrorMessage = "The title must be 120 characters or fewer")]
    public string Title { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Enter your message"), MaxLength(ActionItem.MaxMessage, ErrorMessage = "The message must be 7,500 characters or fewer")]
    public string Message { get; set; } = "";

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    public ActionSubject? Subject { get; private set; }

    /// <summary>Whose page it is.</summary>
    public abstract Side Side { get; }

    /// <summary>What must not be written here, and where it goes.</summary>
    public abstract string Safeguarding { get; }

    public string BackAddress => Subject is { } about ? ActionLinks.Subject(Side, about.Kind, about.Key) : ActionLinks.List(Side);

    public IEnumerable<SelectListItem> Types => ActionLooks.Choices("[No Selection]", ActionSubject.TypesFor(Subject?.Kind));

    protected Actor Actor => current.Actor;

    /// <summary>The record that it is about, and what of it.</summary>
    public string? Asked => string.IsNullOrEmpty(Part) ? Subject?.Label : $"{Part}, {Subject?.Label}";

    /// <summary>Where its draft is kept: one for each thing that a new action can be about.</summary>
    private string Place => Subject is null ? "new" : $"new:{Subject.Kind}:{Subject.Key}{(string.IsNullOrEmpty(Part) ? "" : ":" + Short(Part))}";

    private static string Short(string part) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(part)))[..8];

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (string.IsNullOrEmpty(About))
        {
            return true;
        }

        Subject = Enum.TryParse<SubjectKind>(About, out var kind) && Enum.IsDefined(kind) ? await subjects.FindAsync(Actor, kind, Key, ct) : null;
        return Subject is not null;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        (Type, Title) = Subject is null ? ("", "") : (Subject.UsualType.ToString(), $"Query about {Asked}");
        Message = await drafts.FindAsync(Actor, Place, ct) ?? "";
        return Page();
    }

    /// <summary>Keeps what is being typed.</summary>
    public async Task<IActionResult> OnPostDraftAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        await drafts.KeepAsync(Actor, Place, Message, new MoveRequest(RequestId, RequestId), ct);
        return StatusCode(StatusCodes.Status204NoContent);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var type = ListFilter.Read<ActionType>(ModelState, nameof(Type), Type);
        var provider = Subject?.ProviderRef ?? Chosen();
        if (!ModelState.IsValid || type is null || provider is null)
        {
            return Page();
        }

        await attachments.HandleAsync(Actor, RequestId, Message, AttachmentLimit.Of(Files), ct);
        var id = await open.HandleAsync(Actor, new ActionDraft(type.Value, Title, Message, Subject, provider), RequestId, ct);
        await drafts.ForgetAsync(Actor, Place, ct);
        if (await CreatedAsync(id, ct) is { } words)
        {
            TempData.Success(words);
        }

        return Redirect(ActionLinks.Details(Side, id));
    }

    /// <summary>The provider that an action about no record is with; null, with an error beside the field, where none was chosen.</summary>
    protected abstract string? Chosen();

    /// <summary>Its number, and who answers by when.</summary>
    protected abstract Task<string?> CreatedAsync(Guid id, CancellationToken ct);
}
