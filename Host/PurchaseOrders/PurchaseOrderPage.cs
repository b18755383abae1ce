using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Calendar;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Settings;
using Portal.Workflows.PurchaseOrders;

namespace Portal.Host.PurchaseOrders;

/// <summary>One revision of a purchase order, to read or print (the guide, 4.4); the latest unless the address names one.</summary>
public abstract class PurchaseOrderPage(CurrentActor current, PurchaseOrderReader orders, PublicAddress address, TimeProvider clock) : PageModel, IShowsClients
{
    public IEnumerable<string?> ShownClients => [Details.Order.SsRef];

    public PurchaseOrderDetails Details { get; private set; } = null!;

    /// <summary>London's day: the guide's "Date Printed".</summary>
    public DateOnly Printed => LondonTime.DateOf(clock.GetUtcNow());

    public string PortalAddress => address.Url;

    public async Task<IActionResult> OnGetAsync(Guid id, string? revision, CancellationToken ct)
    {
        var asked = int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        if ((asked is null && !string.IsNullOrEmpty(revision)) || await orders.FindAsync(current.Actor, id, asked, ct) is not { } found)
        {
            return NotFound();
        }

        Details = found;
        return Page();
    }
}
