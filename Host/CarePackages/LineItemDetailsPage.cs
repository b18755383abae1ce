using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Accounts;
using Portal.Domain.Payments;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Invoices;
using Portal.Workflows.Placements;
using Portal.Workflows.Register;

namespace Portal.Host.CarePackages;

/// <summary>One care package line item: its facts, what it costs, what was invoiced.</summary>
public abstract class LineItemDetailsPage(
    CurrentActor current, LineItemReader items, LineItemAccounts accounts, LineItemChanges changes, PlacementReader reports) : PageModel, IShowsClients
{
    public IEnumerable<string?> ShownClients => [Item.Item.SsRef];

    /// <summary>Whose page it is.</summary>
    public abstract Side Side { get; }

    public LineItemDetails Item { get; private set; } = null!;

    public LineItemAccount Account { get; private set; } = null!;

    /// <summary>What the provider reported of it, and the council has not answered.</summary>
    public IReadOnlyList<OpenReport> Open { get; private set; } = [];

    /// <summary>"18/19"; the latest ones where none is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Year { get; set; }

    /// <summary>Of the changes by the register.</summary>
    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<LineItemChange> Changes { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Changes);

    protected Actor Actor => current.Actor;

    /// <param name="line">The line item's ref, which may hold slashes.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<IActionResult> OnGetAsync(string? line, CancellationToken ct)
    {
        if (line is null || await items.FindAsync(Actor, line, ct) is not { } found)
        {
            return NotFound();
        }

        (Item, Account) = (found, await accounts.ReadAsync(Actor, found, FinancialYear.TryParse(Year, out var year) ? year : null, ct));
        Open = await reports.OpenOfAsync(Actor, found.Item.Ref, ct);
        Changes = await changes.OfAsync(Actor, found.Item.Ref, PageNumber, ct);
        return Page();
    }
}
