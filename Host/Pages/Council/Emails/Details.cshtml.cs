using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows.Bounces;
using Portal.Workflows.Emails;

namespace Portal.Host.Pages.Council.Emails;

/// <summary>One email: its words as sent, the moves that it tells of, and what became of it.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[PostPolicy(Policies.Placements)]
public sealed class DetailsModel(CurrentActor current, IAuthorizationService policies, EmailReader emails, ResendEmail resend, UnreachableQueries addresses, AuditSource source) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public EmailDetails Found { get; private set; } = null!;

    /// <summary>The task about its address, where that takes no email.</summary>
    public Guid? Unreachable { get; private set; }

    /// <summary>The reader may send it again, and it can be.</summary>
    public bool MayResend { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await emails.FindAsync(Id, ct) is not { } found)
        {
            return false;
        }

        Found = found;
        Unreachable = await addresses.OpenTaskAsync(current.Actor, found.Email.To, ct);
        MayResend = found is { Email.IsSecret: false, State: not EmailState.Waiting } && (await policies.AuthorizeAsync(User, Policies.Placements)).Succeeded;
        return true;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public async Task<IActionResult> OnPostSendAgainAsync(CancellationToken ct)
    {
        if (await resend.HandleAsync(Id, RequestId, source.Of(current.Actor), ct) is not { } again)
        {
            return NotFound();
        }

        TempData.Success("The email is sent again. This page shows whether it has left.");
        return Redirect(EmailLinks.Details(again));
    }
}
