using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Invoices;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Look;
using Portal.Workflows.Invoices;
using Portal.Workflows.Overviews;
using Portal.Workflows.Work;

namespace Portal.Host.Pages.Council.Invoices;

/// <summary>An invoice's whole story, to be printed: what it rests on, how each pound was worked out, who did what and when, who was told, and how it was paid.</summary>
[Authorize(Policy = Policies.CouncilUser)]
public sealed class StoryModel(CurrentActor current, InvoiceReader invoices, InstanceReader instances, InvoiceGrounds grounds) : PageModel, IShowsClients
{
    public IEnumerable<string?> ShownClients => [.. Found.Lines.Select(l => l.SsRef), .. Found.Queried.Select(q => q.SsRef)];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Of its lines.</summary>
    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public PageInfo Paging => PageInfo.Of(Found.LinePage);

    public InvoiceDetails Found { get; private set; } = null!;

    public Invoice Invoice => Found.Invoice;

    public InstanceDetails Work { get; private set; } = null!;

    public IReadOnlyList<InvoiceGround> LineItems { get; private set; } = [];

    public IReadOnlyList<StoryDocument> Documents { get; private set; } = [];

    public IReadOnlyList<StoryPayment> Payments { get; private set; } = [];

    public IReadOnlyList<StoryAction> Actions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await invoices.FindAsync(current.Actor, Id, PageNumber, ct) is not { } found || await instances.FindAsync(Id, ct) is not { } work)
        {
            return NotFound();
        }

        (Found, Work) = (found, work);
        LineItems = await grounds.LineItemsAsync([.. found.Lines.Select(l => l.LineItemRef).OfType<string>().Distinct(StringComparer.Ordinal)], ct);
        Documents = await grounds.DocumentsAsync(
            [.. LineItems.Select(l => l.SsRef).Distinct(StringComparer.Ordinal)], [.. LineItems.Select(l => l.CarePackageRef).Distinct(StringComparer.Ordinal)], ct);
        Payments = await grounds.PaymentsAsync(Id, ct);
        Actions = await grounds.ActionsAsync(Id, ct);
        return Page();
    }
}
