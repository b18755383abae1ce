using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Notifications;
using Portal.Workflows.Accounts;

namespace Portal.Host.Pages.Account;

/// <summary>Who somebody is here, what they may do, and how soon they hear of things by email.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class YourAccountModel(AccountReader accounts, EmailChoices emails) : FormPage
{
    /// <summary>How soon, by the kind of email.</summary>
    [BindProperty]
    public Dictionary<string, EmailPace> Paces { get; set; } = [];

    public AccountPlaces Account { get; private set; } = null!;

    public IReadOnlyList<(EmailTopic Topic, EmailPace Pace)> Topics { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = User.UserId()!.Value;
        Account = await accounts.PlacesAsync(id, ct);
        Topics = await emails.ReadAsync(id, ct);
        foreach (var (topic, pace) in Topics)
        {
            Paces.TryAdd(topic.Kind, pace);
        }

        return true;
    }

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        await emails.SaveAsync(User.UserId()!.Value, Paces, ct);
        TempData.Success("Your choice of emails is saved.");
        return RedirectToPage();
    }
}
