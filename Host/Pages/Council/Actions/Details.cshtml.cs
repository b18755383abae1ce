using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Host.Accounts;
using Portal.Host.Actions;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows.Accounts;
using Portal.Workflows.Actions;
using Portal.Workflows.Engine;
using Portal.Workflows.Tasks;

namespace Portal.Host.Pages.Council.Actions;

/// <summary>An action as the council sees it: answer, note, assign, set the due date, close, decline closure, reopen.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[RequestSizeLimit(AttachmentLimit.Bytes)]
[RequestFormLimits(MultipartBodyLengthLimit = AttachmentLimit.Bytes)]
[SubjectPage(ActionWorkflow.DefinitionName, "Open the action")]
public sealed class DetailsModel(CurrentActor current, ActionReader reader, StoreAttachments attachments, Drafts drafts,
    WriteInAction write, AssignAction assign, Teams teams, AnswerTemplates templates, Absences absences, CouncilTasks tasks)
    : ActionPage(current, reader, attachments, drafts)
{
    private readonly Drafts drafts = drafts;

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>"team|account", or only the team.</summary>
    [BindProperty, Display(Name = "Assign to")]
    public string? NewAssignee { get; set; }

    [BindProperty, Display(Name = "Due date")]
    public DateOnly? DueOn { get; set; }

    /// <summary>Who had taken it on when the page was shown.</summary>
    [BindProperty]
    public Guid? SeenAssignee { get; set; }

    private SeenAssignee Shown => new(SeenAssignee);

    /// <summary>The frequent answer to put into the message.</summary>
    [BindProperty]
    public Guid? Template { get; set; }

    /// <summary>What is sent leads to the next action that waits for the reader, and so on from there.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Then { get; set; }

    /// <summary>Another action waits for the reader.</summary>
    public bool HasNext { get; private set; }

    public IReadOnlyList<SelectListItem> Assignees { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Templates { get; private set; } = [];

    /// <summary>Who has taken it on, and who stands in while they are away.</summary>
    public string AssigneeWords { get; private set; } = "";

    public bool IsMine => Found.Item.AssigneeId == Actor.UserId;

    /// <summary>The reader belongs to the team that it lies with.</summary>
    public bool MayTakeOn => !IsMine && Assignees.Any(d => d.Value == AssigneeOption.Of(Found.Item.Team, Actor.UserId));

    public override Side Side => Side.Council;

    private string NotePlace => $"note:{Id}";

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await base.LoadAsync(ct))
        {
            return false;
        }

        Note = await KeptAsync(nameof(Note), Note, NotePlace, ct);
        NewAssignee ??= AssigneeOption.Of(Found.Item.Team, Found.Item.AssigneeId);
        DueOn ??= Found.Item.DueOn;
        Assignees = await AssigneeOption.AllAsync(teams, Actor.UserId, ct);
        Templates = [new("[No Selection]", ""), .. (await templates.TitlesAsync(ct)).Select(t => new SelectListItem(t.Title, t.Id.ToString()))];
        AssigneeWords = await AssigneeWordsAsync(ct);
        HasNext = await tasks.NextOfAsync(Actor, ActionWorkflow.DefinitionName, Id, ct) is not null;
        return true;
    }

    protected override async Task<(string Next, string Done)?> NextAsync(CancellationToken ct)
        => Then && await tasks.NextOfAsync(Actor, ActionWorkflow.DefinitionName, Id, ct) is { } next && await base.LoadAsync(ct)
            ? (ActionLinks.InTurn(next), Found.Item.DisplayName)
            : null;

    public Task<IActionResult> OnPostCommentAsync(CancellationToken ct) => WriteAsync(write.CommentAsync, "Your answer is sent to the provider.", ct);

    public Task<IActionResult> OnPostCloseAsync(CancellationToken ct) => WriteAsync(write.CloseAsync, "You closed the action. The portal tells the provider by email.", ct);

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken ct) => WriteAsync(write.DeclineClosureAsync, "The action stays open. It is the provider's turn.", ct);

    public Task<IActionResult> OnPostReopenAsync(CancellationToken ct) => WriteAsync(write.ReopenAsync, "The action is open again. It is the provider's turn.", ct);

    /// <summary>Keeps the note that is being typed.</summary>
    public Task<IActionResult> OnPostNoteDraftAsync(CancellationToken ct) => KeepAsync(NotePlace, Note, ct);

    public Task<IActionResult> OnPostNoteAsync(CancellationToken ct)
        => MoveAsync(
            async request =>
            {
                var done = await write.NoteAsync(Actor, request, Note, ct);
                await drafts.ForgetAsync(Actor, NotePlace, ct);
                return done;
            },
            "The note is saved. The provider does not see it.",
            ct);

    public Task<IActionResult> OnPostAssignAsync(CancellationToken ct)
    {
        var (team, person) = AssigneeOption.Read(NewAssignee);
        return MoveAsync(request => assign.AssignAsync(Actor, request, team, person, Shown, ct), "The action is assigned.", ct);
    }

    public Task<IActionResult> OnPostTakeOnAsync(CancellationToken ct) => AssignToAsync(Actor.UserId, "The action is assigned to you.", ct);

    public Task<IActionResult> OnPostReleaseAsync(CancellationToken ct) => AssignToAsync(null, "The action is back in the team's inbox.", ct);

    /// <summary>Puts a frequent answer after what was typed; nothing is sent.</summary>
    public async Task<IActionResult> OnPostTemplateAsync(CancellationToken ct)
    {
        if (Template is { } id && await templates.FindAsync(id, ct) is { } found)
        {
            Message = string.IsNullOrWhiteSpace(Message) ? found.Text : $"{Message.TrimEnd()}\n\n{found.Text}";
            ModelState.Remove(nameof(Message));
        }
        else
        {
            ModelState.AddModelError(nameof(Template), "Choose a template");
        }

        return await AgainAsync(ct);
    }

    private async Task<IActionResult> AssignToAsync(Guid? person, string done, CancellationToken ct)
        => await LoadAsync(ct) ? await MoveAsync(request => assign.AssignAsync(Actor, request, Found.Item.Team, person, Shown, ct), done, ct) : NotFound();

    private async Task<string> AssigneeWordsAsync(CancellationToken ct)
    {
        if (Found.Item is not { AssigneeId: { } id, Assignee: { } name })
        {
            return "Nobody yet";
        }

        return await absences.FindAsync(id, ct) is var (until, _, standIn) ? $"{name}, away until {Text.Date(until)}. {standIn ?? "Nobody"} stands in" : name;
    }

    public Task<IActionResult> OnPostDueAsync(CancellationToken ct)
    {
        if (DueOn is null && ModelState.GetFieldValidationState(nameof(DueOn)) != ModelValidationState.Invalid)
        {
            ModelState.TryAddModelError(nameof(DueOn), "Enter the due date");
        }

        return MoveAsync(request => assign.SetDueAsync(Actor, request, DueOn!.Value, ct), "The due date is set.", ct);
    }
}
