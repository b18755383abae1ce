using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.Domain.Search;
using Portal.Notifications.Links;
using Portal.Workflows.Persistence;
using Portal.Workflows.Search;

namespace Portal.Workflows.Invoices;

/// <summary>Invoices and credit notes by the provider's own number.</summary>
internal sealed class InvoiceFinder(PortalDbContext db, InvoiceQueries invoices) : IFinder
{
    public string Kind => "Invoices and credit notes";

    public int Order => 50;

    public async Task<IReadOnlyList<Found>> FindAsync(Actor actor, SearchText typed, int skip, int take, CancellationToken ct)
    {
        var found = invoices.VisibleTo(actor).WhereKeyBegins(v => v.Number, typed).OrderByKey(v => v.Number).ThenByDescending(v => v.CreatedAt).ThenBy(v => v.Id).Skip(skip).Take(take);
        var rows = await found.Select(v => new { v.Id, v.Number, v.Kind, v.DateOnInvoice, v.State, Provider = db.Providers.Where(p => p.Ref == v.ProviderRef).Select(p => p.Name).First() })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(v => new Found(
                $"{v.Kind.Title()} {v.Number}",
                $"{v.Provider}, {v.DateOnInvoice.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}, {v.State}",
                InvoiceLinks.Details(actor.Side(), v.Id),
                typed.IsKey(v.Number))),
        ];
    }
}
