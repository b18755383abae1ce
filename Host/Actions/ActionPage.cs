using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows.Actions;
using Portal.Workflows.Engine;

namespace Portal.Host.Actions;

/// <summary>One action with its thread, and what its reader can do with it (the guide, 3.2 and 3.3).</summary>
public abstract class ActionPage(CurrentActor current, ActionReader reader, StoreAttachments attachments, Drafts drafts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Of the thread, the latest entries on the first.</summary>
    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public string? Message { get; set; }

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>How far the thread went when the page was shown.</summary>
    [BindProperty]
    public int? Seen { get; set; }

    public ActionDetails Found { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Found.Posts);

    public abstract Side Side { get; }

    public string AssignedTo => ActionWords.AssignedTo(Found.Item.State, Found.Item.Team, Found.Provider);

    public string? SubjectAddress => Found is { SubjectIsVisible: true, Item: { SubjectKind: { } kind, SubjectKey: { } key } } ? ActionLinks.Subject(Side, kind, key) : null;

    protected Actor Actor => current.Actor;

    /// <summary>Whether the definition permits the reader this move now.</summary>
    public bool May(string move) => current.May(ActionWorkflow.DefinitionName, Found.Item.State, move);

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await reader.FindAsync(current.Actor, Id, PageNumber, ct) is not { } found)
        {
            return false;
        }

        Found = found;
        Message = await KeptAsync(nameof(Message), Message, Id.ToString(), ct);
        await reader.MarkReadAsync(current.Actor, found, ct);
        return true;
    }

    /// <summary>What was typed here and not sent, where the form did not bring the field itself.</summary>
    protected async Task<string?> KeptAsync(string field, string? text, string place, CancellationToken ct)
        => Request.HasFormContentType && Request.Form.ContainsKey(field) ? text : text ?? await drafts.FindAsync(current.Actor, place, ct);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    /// <summary>Keeps what is being typed.</summary>
    public Task<IActionResult> OnPostDraftAsync(CancellationToken ct) => KeepAsync(Id.ToString(), Message, ct);

    protected async Task<IActionResult> KeepAsync(string place, string? text, CancellationToken ct)
    {
        if (!await reader.ExistsAsync(current.Actor, Id, ct))
        {
            return NotFound();
        }

        await drafts.KeepAsync(current.Actor, place, text, new MoveRequest(Id, RequestId), ct);
        return StatusCode(StatusCodes.Status204NoContent);
    }

    /// <summary>Makes a move with the message, and comes back to the thread.</summary>
    protected Task<IActionResult> WriteAsync(Func<Actor, MoveRequest, string?, CancellationToken, Task<MoveResult>> move, string words, CancellationToken ct)
        => MoveAsync(
            async request =>
            {
                // Files are taken in before the move looks whose action it is.
                if (Files.Count > 0 && !await reader.ExistsAsync(current.Actor, Id, ct))
                {
                    return MoveResult.NotFound;
                }

                await attachments.HandleAsync(current.Actor, RequestId, Message, AttachmentLimit.Of(Files), ct);
                var result = await move(current.Actor, request with { Seen = Seen }, Message, ct);
                await drafts.ForgetAsync(current.Actor, Id.ToString(), ct);
                return result;
            },
            words,
            ct);

    /// <summary>Makes a move of this form, and comes back to the thread with <paramref name="words"/>.</summary>
    protected async Task<IActionResult> MoveAsync(Func<MoveRequest, Task<MoveResult>> move, string words, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        if (await move(new MoveRequest(Id, RequestId)) == MoveResult.NotFound)
        {
            return NotFound();
        }

        var others = Seen is { } seen ? await reader.WroteSinceAsync(current.Actor, Id, seen, ct) : [];
        if (others.Count == 0 && await NextAsync(ct) is var (next, done))
        {
            TempData.Success($"{done}: {words}");
            return Redirect(next);
        }

        TempData.Success(others.Count == 0 ? words : $"{words} {string.Join(" and ", others)} wrote meanwhile: read it below.");
        return Redirect(ActionLinks.Details(Side, Id));
    }

    /// <summary>Where its reader goes on, and what they have done with, by its name; null: they come back to this thread.</summary>
    protected virtual Task<(string Next, string Done)?> NextAsync(CancellationToken ct) => Task.FromResult<(string, string)?>(null);
}
