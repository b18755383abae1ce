using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows.Engine;

namespace Portal.Host.Work;

/// <summary>
/// The page of a record that moves: what happened, and a form for each move that its definition permits the reader now. What a form asks,
/// checks and does stands in the definition.
/// </summary>
public abstract class MovePage(CurrentActor current, RecordMoves moves) : FormPage, IAsksFields
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>How many moves the record had made when the page was shown.</summary>
    [BindProperty]
    public int? Seen { get; set; }

    public RecordStory Story { get; private set; } = null!;

    public IReadOnlyList<TimelineEntry> Timeline => Story.Timeline;

    /// <summary>The forms to show, each with its buttons.</summary>
    public IReadOnlyList<ShownForm> Forms { get; private set; } = [];

    public IEnumerable<string> AskedFields => Forms.SelectMany(f => f.Fields).Select(f => f.Name);

    /// <summary>What was typed and has no form any more: somebody was faster.</summary>
    public IReadOnlyList<string> NotRecorded => [.. typed.Where(f => !Forms.Any(x => x.Fields.Contains(f))).Select(f => ModelState[f.Name]?.AttemptedValue).OfType<string>().Where(t => t.Length > 0)];

    /// <summary>
    /// Where more than two forms ask for something, each is opened by its reader: one choice, not a page of empty fields. Of two, the one that
    /// turns somebody down is.
    /// </summary>
    public bool Chooses(ShownForm form) => form.Fields.Count > 0 && (Forms.Count(f => f.Fields.Count > 0) > 2 || (Forms.Count(f => f.Fields.Count > 0) > 1 && form.Moves.All(m => m.IsGrave)));

    /// <summary>Something was typed into it, and it is shown again.</summary>
    public bool IsTyped(ShownForm form) => typed.Any(form.Fields.Contains);

    protected Actor Actor => current.Actor;

    /// <summary>A provider may read what happened in the first state too: it was its own.</summary>
    protected virtual bool FromTheStart => false;

    private IReadOnlyList<MoveField> typed = [];

    /// <summary>Reads the record; false when there is no such thing for this reader.</summary>
    private protected abstract Task<bool> FindAsync(CancellationToken ct);

    /// <summary>A move is asked for: what is only shown need not be read. Before the page is shown again, it is loaded again.</summary>
    protected bool IsMoving { get; private set; }

    /// <summary>Whether this page shows a form for a permitted move: all of them, where it says nothing else.</summary>
    protected virtual bool Shows(MoveRule move) => true;

    /// <summary>Where a move leads the reader: to the record again.</summary>
    protected virtual string After(MoveRule move) => Request.Path;

    /// <summary>Where somebody is sent whose sign-in wrong passwords ended.</summary>
    protected virtual string LockedOut => AccountLinks.LockedOut;

    /// <summary>What the reader reads when a move is made: what its definition says.</summary>
    protected virtual string Said(MoveRule move) => move.Done!;

    /// <summary>Whether the definition permits the reader this move now.</summary>
    public bool May(string move) => Story.Moves.Any(m => m.Name == move);

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        // The story first: whoever moves the record while the rest is read, the form was made before.
        Story = (await moves.Timeline.ReadAsync(Id, Actor, FromTheStart, ct))!;
        if (Story is null || !await FindAsync(ct))
        {
            return false;
        }

        Forms = ShownForm.Of(Story.Moves.Where(Shows));
        return true;
    }

    public virtual Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    /// <summary>Makes the move whose button was pressed.</summary>
    public async Task<IActionResult> OnPostMoveAsync(string move, CancellationToken ct)
    {
        // Whose record it is comes before what may be done with it: another provider's is 404.
        IsMoving = true;
        var isFound = await LoadAsync(ct);
        IsMoving = false;
        if (!isFound)
        {
            return NotFound();
        }

        // Not permitted now, but at another time: the engine says what happened meanwhile.
        var mine = Story.Definition.Moves.Where(m => m.Name == move && m.HasForm && m.By.Includes(Actor));
        if ((Story.Moves.FirstOrDefault(m => m.Name == move && m.HasForm) ?? mine.FirstOrDefault()) is not { } rule)
        {
            return Forbid();
        }

        typed = rule.Asks;
        var form = TypedFields.Read(rule.Asks, Request.Form, ModelState);
        foreach (var empty in rule.Asks.OfType<PasswordField>().Where(f => string.IsNullOrEmpty(Request.Form[f.Name])))
        {
            ModelState.AddModelError(empty.Name, empty.Missing!);
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        foreach (var password in rule.Asks.OfType<PasswordField>())
        {
            switch (await CheckAsync(password, form, ct))
            {
                case PasswordCheckResult.LockedOut:
                    return Redirect(LockedOut);
                case PasswordCheckResult.Wrong:
                    return await AgainAsync(ct);
            }
        }

        var from = new SentFrom(HttpContext.Connection.RemoteIpAddress?.ToString() ?? "", Request.Headers.UserAgent.ToString());
        if (await moves.Make.HandleAsync(Story.Definition.Name, rule.Name, Actor, new MoveRequest(Id, RequestId) { Seen = Seen, From = from }, form, ct) == MoveResult.NotFound)
        {
            return NotFound();
        }

        TempData.Success(Said(rule));
        return Redirect(After(rule));
    }

    /// <summary>A wrong password records nothing, counts towards lock-out, and keeps what else was typed.</summary>
    private async Task<PasswordCheckResult> CheckAsync(PasswordField field, MoveForm form, CancellationToken ct)
    {
        var result = await moves.Passwords.CheckAsync(Actor.UserId!.Value, Request.Form[field.Name], ct);
        if (result == PasswordCheckResult.Wrong)
        {
            ModelState.AddModelError(field.Name, "The password is wrong. Nothing was recorded");
        }
        else if (result == PasswordCheckResult.Right)
        {
            form.Fill(field.Name, PasswordField.Checked);
        }

        return result;
    }
}
