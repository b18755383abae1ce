using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Changes;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows.Changes;

namespace Portal.Host.Pages.Provider.Organisation;

/// <summary>Anybody of a provider asks for the access of somebody who has none, and the council decides.</summary>
[Authorize(Policy = Policies.ProviderUser)]
[MenuEntry(150, "Ask for a colleague's access", MenuGroup.Organisation)]
public sealed class NewUserModel(CurrentActor current, AskForChange ask) : FormPage
{
    /// <summary>What is typed.</summary>
    public static IEnumerable<ChangeField> Fields => ChangeField.Of(ChangeKind.NewUser).Where(f => f.Name != "roles");

    [BindProperty(Name = nameof(Values))]
    public Dictionary<string, string?> Values { get; set; } = [];

    /// <summary>The ticked roles.</summary>
    [BindProperty]
    public string[] Roles { get; set; } = [];

    [BindProperty, MaxLength(ChangeRequest.MaxWords, ErrorMessage = "The message must be 2,000 characters or fewer")]
    public string? Message { get; set; }

    /// <summary>The list of users, for those who may read it.</summary>
    public string Before => AccessWorkflow.Requester.Includes(current.Actor) ? OrganisationLinks.Access : HomeLinks.Of(Side.Provider);

    public override Task<bool> LoadAsync(CancellationToken ct)
    {
        foreach (var field in Fields)
        {
            Values.TryAdd(field.Name, value: null);
        }

        return Task.FromResult(true);
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        var given = Fields.ToDictionary(f => f.Name, f => Values.GetValueOrDefault(f.Name), StringComparer.Ordinal);
        given["roles"] = string.Join(", ", AccessRoles.All.Select(r => r.ToString()).Where(r => Roles.Contains(r, StringComparer.Ordinal)));
        var id = await ask.HandleAsync(current.Actor, ChangeKind.NewUser, key: null, given, Message, RequestId, seen: null, ct);
        TempData.Success("You asked the council. It tells you its decision by email.");
        return Redirect(ChangeLinks.Details(Side.Provider, id!.Value));
    }
}
