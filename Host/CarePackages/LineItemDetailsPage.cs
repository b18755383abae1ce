using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Payments;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.CarePackages;

namespace Portal.Host.CarePackages;

/// <summary>One care package line item: its facts, what it costs, what was invoiced.</summary>
public abstract class LineItemDetailsPage(CurrentActor current, LineItemReader items, LineItemChanges changes) : PageModel, IShowsClients
{
    public IEnumerable<string?> ShownClients => [Item.Item.SsRef];

    /// <summary>"/provider" or "/council".</summary>
    public abstract string Side { get; }

    public LineItemDetails Item { get; private set; } = null!;

    public LineItemAccount Account { get; private set; } = null!;

    /// <summary>"18/19"; the latest ones where none is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Year { get; set; }

    /// <summary>Of the changes by the register.</summary>
    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<LineItemChange> Changes { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Changes);

    /// <param name="line">The line item's ref, which may hold slashes.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<IActionResult> OnGetAsync(string? line, CancellationToken ct)
    {
        if (line is null || await items.FindAsync(current.Actor, line, ct) is not { } found)
        {
            return NotFound();
        }

        (Item, Account) = (found, await items.AccountAsync(current.Actor, found, FinancialYear.TryParse(Year, out var year) ? year : null, ct));
        Changes = await changes.OfAsync(current.Actor, found.Item.Ref, PageNumber, ct);
        return Page();
    }

    /// <summary>Where its page shows the financial year of a month.</summary>
    public static string AddressOf(string side, string lineRef, PaymentPeriod month)
        => $"{AddressOf(side, lineRef)}?year={Uri.EscapeDataString(month.FinancialYear.ToString())}";

    /// <summary>Where a line item's page is.</summary>
    public static string AddressOf(string side, string lineRef)
        => $"{side}/care-packages/{Segments(lineRef)}";

    /// <summary>Where a provider reports a change of it.</summary>
    public static string ReportAddressOf(string lineRef) => $"/provider/placements/change/{Segments(lineRef)}";

    private static string Segments(string lineRef) => string.Join('/', lineRef.Split('/').Select(Uri.EscapeDataString));
}
