using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Portal.Domain.Accounts;
using Portal.Domain.Changes;
using Portal.Host.Accounts;
using Portal.Host.Changes;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows.Changes;

namespace Portal.Host.Pages.Provider.Changes;

/// <summary>"Request a change": today's values, what should stand there instead, the difference, and then it is sent.</summary>
[Authorize(Policy = Policies.ChangeRequester)]
public sealed class NewModel(CurrentActor current, AskForChange ask, ChangeTargets targets) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>The reference of the thing, or an account's id.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    /// <summary>What should stand there, by field.</summary>
    [BindProperty(Name = nameof(Values))]
    public Dictionary<string, string?> Values { get; set; } = [];

    /// <summary>The ticked roles.</summary>
    [BindProperty]
    public string[] Roles { get; set; } = [];

    [BindProperty, MaxLength(ChangeRequest.MaxWords, ErrorMessage = "The message must be 2,000 characters or fewer")]
    public string? Message { get; set; }

    /// <summary>The difference that was shown.</summary>
    [BindProperty]
    public string? SeenChange { get; set; }

    public ChangeTarget Target { get; private set; } = null!;

    public ChangeKind Asked { get; private set; }

    /// <summary>The difference, once it was looked for.</summary>
    public ChangeRequest? Preview { get; private set; }

    public string Heading => ChangeWords.Of(Asked);

    public bool HasRoles => ChangeField.Of(Asked).Any(f => f.Name == "roles");

    /// <summary>What is typed; nothing where something is removed.</summary>
    public IEnumerable<ChangeField> Fields => Asked == ChangeKind.ContactRemoval ? [] : ChangeField.Of(Asked).Where(f => f.Name != "roles");

    /// <summary>Where its buttons post: with what it is about, so that whoever signs in again comes back to it.</summary>
    public string AddressOf(string? handler = null)
        => handler is null ? ChangeLinks.New(Asked, Key) : QueryHelpers.AddQueryString(ChangeLinks.New(Asked, Key), "handler", handler);

    private bool MayAsk => ChangeRequest.IsAccessKind(Asked) ? AccessWorkflow.MayAsk(current.Actor, Asked) : current.MayBegin(ChangeWorkflow.DefinitionName);

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!Enum.TryParse<ChangeKind>(Kind, out var kind) || !Enum.IsDefined(kind) || kind == ChangeKind.NewUser
            || await targets.FindAsync(current.Actor.ProviderRef!, kind, Key, ct) is not { } found)
        {
            return false;
        }

        (Asked, Target) = (kind, found);
        foreach (var field in Fields)
        {
            Values.TryAdd(field.Name, found.Values.GetValueOrDefault(field.Name));
        }

        return true;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Roles = (Target.Values.GetValueOrDefault("roles") ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries);
        return MayAsk ? Page() : Forbid();
    }

    /// <summary>Continue: shows the difference. Nothing is sent.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken ct) => CheckedAsync(
        async () =>
        {
            Preview = await ask.PreviewAsync(current.Actor, Asked, Key, Given(), Message, RequestId, ct);
            return Page();
        },
        ct);

    /// <summary>Back to the fields, with what was typed.</summary>
    public async Task<IActionResult> OnPostBackAsync(CancellationToken ct) => !await LoadAsync(ct) ? NotFound() : MayAsk ? Page() : Forbid();

    public Task<IActionResult> OnPostSendAsync(CancellationToken ct) => CheckedAsync(
        async () =>
        {
            Guid? id;
            try
            {
                id = await ask.HandleAsync(current.Actor, Asked, Key, Given(), Message, RequestId, SeenChange, ct);
            }
            catch (ChangeLooksDifferent changed)
            {
                Preview = await ask.PreviewAsync(current.Actor, Asked, Key, Given(), Message, RequestId, ct);
                ModelState.AddModelError("", changed.Message);
                return new PageResult { StatusCode = StatusCodes.Status409Conflict };
            }

            TempData.Success("You asked the council. It tells you its decision by email.");
            return Redirect(id is { } sent ? ChangeLinks.Details(Side.Provider, sent) : ChangeLinks.List(Side.Provider));
        },
        ct);

    private async Task<IActionResult> CheckedAsync(Func<Task<IActionResult>> then, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!MayAsk)
        {
            return Forbid();
        }

        return ModelState.IsValid ? await then() : Page();
    }

    private Dictionary<string, string?> Given()
    {
        var given = ChangeField.Of(Asked).ToDictionary(f => f.Name, f => Values.GetValueOrDefault(f.Name), StringComparer.Ordinal);
        if (HasRoles)
        {
            given["roles"] = string.Join(", ", AccessRoles.All.Select(r => r.ToString()).Where(r => Roles.Contains(r, StringComparer.Ordinal)));
        }

        return given;
    }
}
