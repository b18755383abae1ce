using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Contracts;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;

namespace Portal.Host.Contracts;

/// <summary>
/// What agreeing and rejecting share: the document, and the password typed again. A wrong password records nothing,
/// counts towards lock-out, and keeps what else was typed.
/// </summary>
public abstract class DecisionPage(CurrentActor current, ContractReader contracts, PasswordCheck passwords) : FormPage, IShowsClients
{
    public IEnumerable<string?> ShownClients => [Contract.Document.SsRef];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter your password")]
    [DataType(DataType.Password)]
    public string Password { get; set; } = "";

    public ContractDetails Contract { get; private set; } = null!;

    protected Domain.Accounts.Actor Actor => current.Actor;

    /// <summary>Whether there is anything left to decide; otherwise the page says what happened instead of a form.</summary>
    public bool IsOpen => current.May(ContractWorkflow.DefinitionName, Contract.Document.State, Move);

    /// <summary>What this page decides.</summary>
    protected abstract string Move { get; }

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await contracts.FindAsync(current.Actor, Id, ct) is not { } found)
        {
            return false;
        }

        Contract = found;
        return true;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    /// <summary>Checks the form and the password, then makes the move.</summary>
    protected async Task<IActionResult> DecideAsync(Func<MoveRequest, SentFrom, Task<MoveResult>> decide, string done, CancellationToken ct)
    {
        // Whose document it is comes first: another provider's is 404, whatever was typed.
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        switch (await passwords.CheckAsync(current.Actor.UserId!.Value, Password, ct))
        {
            case PasswordCheckResult.LockedOut:
                return Redirect(AccountLinks.LockedOut);
            case PasswordCheckResult.Wrong:
                ModelState.AddModelError(nameof(Password), "The password is wrong. Nothing was recorded");
                return Page();
        }

        var from = new SentFrom(HttpContext.Connection.RemoteIpAddress?.ToString() ?? "", Request.Headers.UserAgent.ToString());
        if (await decide(new MoveRequest(Id, RequestId), from) == MoveResult.NotFound)
        {
            return NotFound();
        }

        TempData.Success(done);
        return Redirect(ContractLinks.Details(Side.Provider, Id));
    }
}
