using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Contracts;
using Portal.Workflows.Invoices;
using Portal.Workflows.Placements;
using Portal.Workflows.PurchaseOrders;

namespace Portal.Workflows.Actions;

/// <summary>The records that an action can be about, each by the one door to its kind.</summary>
public sealed class ActionSubjects(InvoiceQueries invoices, LineItemQueries lineItems, ContractQueries contracts, PurchaseOrderQueries orders, PlacementQueries reports)
{
    /// <summary>The record, called by what carries no client's name; null where the actor has no such record.</summary>
    public async Task<ActionSubject?> FindAsync(Actor actor, SubjectKind kind, string? key, CancellationToken ct)
    {
        var label = kind switch
        {
            SubjectKind.LineItem => await lineItems.VisibleTo(actor).Where(l => l.Ref == key).Select(l => l.Ref + " (Care package line item)").FirstOrDefaultAsync(ct),
            _ when !Guid.TryParse(key, CultureInfo.InvariantCulture, out _) => null,
            SubjectKind.Invoice => await InvoiceAsync(actor, Guid.Parse(key!, CultureInfo.InvariantCulture), ct),
            SubjectKind.ContractDocument => await ContractAsync(actor, Guid.Parse(key!, CultureInfo.InvariantCulture), ct),
            SubjectKind.PlacementReport => await ReportAsync(actor, Guid.Parse(key!, CultureInfo.InvariantCulture), ct),
            _ => await OrderAsync(actor, Guid.Parse(key!, CultureInfo.InvariantCulture), ct),
        };
        return label is null ? null : new ActionSubject(kind, key!, label);
    }

    private async Task<string?> InvoiceAsync(Actor actor, Guid id, CancellationToken ct)
        => await invoices.VisibleTo(actor).Where(v => v.Id == id).Select(v => new { v.Number, v.Kind }).FirstOrDefaultAsync(ct) is { } v
            ? $"{v.Number} ({(v.Kind == Domain.Invoices.InvoiceKind.CreditNote ? "Credit note" : "Invoice")})"
            : null;

    private async Task<string?> ContractAsync(Actor actor, Guid id, CancellationToken ct)
        => await contracts.VisibleTo(actor).Where(d => d.Id == id).Select(d => d.DocumentType + ", " + d.SsRef + " (Contract document)").FirstOrDefaultAsync(ct);

    private async Task<string?> ReportAsync(Actor actor, Guid id, CancellationToken ct)
        => await reports.VisibleTo(actor).AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, ct) is { } report ? $"{report.Title} (Placement report)" : null;

    private async Task<string?> OrderAsync(Actor actor, Guid id, CancellationToken ct)
        => await orders.VisibleTo(actor).Where(o => o.Id == id).Select(o => o.Number + " - " + o.Revision + " (Purchase order)").FirstOrDefaultAsync(ct);
}
