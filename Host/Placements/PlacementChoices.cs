using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Organisations;

namespace Portal.Host.Placements;

/// <summary>What the lists of a report offer.</summary>
public sealed class PlacementChoices(LineItemChoices items, ServiceList services, TimeProvider time)
{
    /// <summary>Months for which a line item that ended is still offered: a child may have left earlier than the register says.</summary>
    private const int Months = 3;

    public async Task<IEnumerable<SelectListItem>> ItemsAsync(Actor actor, CancellationToken ct)
        => (await items.ItemsAsync(actor, LondonTime.DateOf(time.GetUtcNow()).AddMonths(-Months), ct)).Select(i => new SelectListItem(i.Value, i.Key));

    public async Task<IEnumerable<SelectListItem>> ServicesAsync(Actor actor, string? except, CancellationToken ct)
        => (await services.OfAsync(actor, ct)).Where(s => s.Key != except).Select(s => new SelectListItem(s.Value, s.Key));
}
