using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Host.Accounts;
using Portal.Host.Dashboard;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Host.Search;
using Portal.Workflows;
using Portal.Workflows.Emails;
using Portal.Workflows.Organisations;

namespace Portal.Host.Pages.Council.Emails;

/// <summary>What was told to whom, when and whether it arrived.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[MenuEntry(98, "Emails", MenuGroup.Portal)]
public sealed class IndexModel(EmailList emails, ProviderList providers) : PageModel
{
    [BindProperty(SupportsGet = true, BinderType = typeof(SealedText)), MaxLength(300, ErrorMessage = "Search for 300 characters or fewer")]
    public string? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Provider { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true), MaxLength(200, ErrorMessage = "Search for 200 characters or fewer")]
    public string? Reference { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "From")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Until")]
    public DateOnly? Until { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<EmailRow> Found { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Found);

    public IEnumerable<SelectListItem> Providers { get; private set; } = [];

    public static IEnumerable<SelectListItem> States => [new("All", ""), .. Enum.GetValues<EmailState>().Select(s => new SelectListItem(MailWords.State(s), s.ToString()))];

    public static IEnumerable<SelectListItem> Kinds => [new("All", ""), .. EmailKinds.All.Select(k => new SelectListItem(k.Text, k.Kind))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Providers = [new("All providers", ""), .. (await providers.NamesAsync(ct)).Select(p => new SelectListItem(p.Value, p.Key))];
        var filter = new EmailFilter
        {
            To = To,
            ProviderRef = Provider,
            State = ListFilter.Read<EmailState>(ModelState, nameof(State), State),
            Kind = Kind,
            Reference = Reference,
            From = From,
            Until = Until,
        };
        Found = await emails.FindAsync(filter, PageNumber, ct);
    }
}
