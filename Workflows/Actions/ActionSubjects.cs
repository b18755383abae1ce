using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Domain.Contracts;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Contracts;
using Portal.Workflows.Invoices;
using Portal.Workflows.Placements;
using Portal.Workflows.PurchaseOrders;

namespace Portal.Workflows.Actions;

/// <summary>The records that an action can be about, each by the one door to its kind.</summary>
public sealed class ActionSubjects(InvoiceQueries invoices, LineItemQueries lineItems, ContractQueries contracts, PurchaseOrderQueries orders, PlacementQueries reports)
{
    /// <summary>
    /// The record, called by what carries no client's name; null where the actor has no such record, or the other side could not know of it.
    /// </summary>
    public async Task<ActionSubject?> FindAsync(Actor actor, SubjectKind kind, string? key, CancellationToken ct)
    {
        var found = kind switch
        {
            SubjectKind.LineItem => await LineItemAsync(actor, key, ct),
            _ when !Guid.TryParse(key, CultureInfo.InvariantCulture, out _) => null,
            SubjectKind.Invoice => await InvoiceAsync(actor, Guid.Parse(key!, CultureInfo.InvariantCulture), ct),
            SubjectKind.ContractDocument => await ContractAsync(actor, Guid.Parse(key!, CultureInfo.InvariantCulture), ct),
            SubjectKind.PlacementReport => await ReportAsync(actor, Guid.Parse(key!, CultureInfo.InvariantCulture), ct),
            _ => await OrderAsync(actor, Guid.Parse(key!, CultureInfo.InvariantCulture), ct),
        };
        return found is null ? null : new ActionSubject(kind, key!, found.Label, found.ProviderRef);
    }

    private Task<Named?> LineItemAsync(Actor actor, string? key, CancellationToken ct)
        => (from l in lineItems.VisibleTo(actor)
            join t in lineItems.Terms on l.Ref equals t.Ref
            where l.Ref == key
            select new Named(l.Ref + " (Care package line item)", t.ProviderRef)).FirstOrDefaultAsync(ct);

    private async Task<Named?> InvoiceAsync(Actor actor, Guid id, CancellationToken ct)
        => await invoices.VisibleTo(actor).Where(v => v.Id == id).Select(v => new { v.Number, v.Kind, v.ProviderRef }).FirstOrDefaultAsync(ct) is { } v
            ? new Named($"{v.Number} ({(v.Kind == Domain.Invoices.InvoiceKind.CreditNote ? "Credit note" : "Invoice")})", v.ProviderRef)
            : null;

    private Task<Named?> ContractAsync(Actor actor, Guid id, CancellationToken ct)
        => contracts.VisibleTo(actor).Where(d => d.Id == id && d.State != ContractState.Draft).Select(d => new Named(d.DocumentType + ", " + d.SsRef + " (Contract document)", d.ProviderRef)).FirstOrDefaultAsync(ct);

    private async Task<Named?> ReportAsync(Actor actor, Guid id, CancellationToken ct)
        => await reports.VisibleTo(actor).AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, ct) is { } report ? new Named($"{report.Title} (Placement report)", report.ProviderRef) : null;

    private Task<Named?> OrderAsync(Actor actor, Guid id, CancellationToken ct)
        => orders.VisibleTo(actor).Where(o => o.Id == id).Select(o => new Named(o.Number + " - " + o.Revision + " (Purchase order)", o.ProviderRef)).FirstOrDefaultAsync(ct);

    private sealed record Named(string Label, string ProviderRef);
}
