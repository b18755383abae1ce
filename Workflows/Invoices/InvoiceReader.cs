using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.Domain.PaymentBatches;
using Portal.Domain.PaymentHolds;
using Portal.Workflows.Persistence;
using Portal.Workflows.Persistence.Mappings;

namespace Portal.Workflows.Invoices;

/// <summary>Reads one invoice with its lines; null where it does not exist for the reader.</summary>
public sealed class InvoiceReader(PortalDbContext db, InvoiceQueries invoices, QueriedLines queries, LineOrigins origins)
{
    /// <summary>Lines of a page: more than most invoices have, and no more than a browser shows at once.</summary>
    private const int PageSize = 100;

    internal IQueryable<Invoice> SeenBy(Actor actor) => invoices.VisibleTo(actor);

    /// <summary>With all of its lines.</summary>
    public Task<InvoiceDetails?> FindAsync(Actor actor, Guid id, CancellationToken ct) => FindAsync(actor, id, page: null, [], ct);

    public Task<InvoiceDetails?> FindAsync(Actor actor, Guid id, int? page, CancellationToken ct) => FindAsync(actor, id, page, [], ct);

    /// <param name="actor">Who reads.</param>
    /// <param name="id">The invoice.</param>
    /// <param name="page">Of its lines, from 1; null: all of them.</param>
    /// <param name="atOnce">Lines that come before all others.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<InvoiceDetails?> FindAsync(Actor actor, Guid id, int? page, IReadOnlyCollection<Guid> atOnce, CancellationToken ct)
    {
        var found = await (
            from v in invoices.VisibleTo(actor).AsNoTracking()
            join p in db.Providers on v.ProviderRef equals p.Ref
            join i in db.Instances on v.Id equals i.Id
            where v.Id == id
            select new
            {
                Invoice = v,
                p.Name,
                p.PaymentTermsDays,
                i.Since,
                Batched = db.BatchedInvoices.FirstOrDefault(x => x.InvoiceId == id && x.State == BatchedInvoiceState.Standing),
                IsOnHold = db.PaymentHolds.Any(h => h.ProviderRef == v.ProviderRef && h.State == PaymentHoldState.OnHold),
            }).FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var rows =
            from l in db.InvoiceLines.AsNoTracking()
            join c in db.Clients on l.SsRef equals c.SsRef into clients
            from c in clients.DefaultIfEmpty()
            join k in db.Contracts on l.ContractRef equals k.Ref into contracts
            from k in contracts.DefaultIfEmpty()
            join b in db.Invoices on l.BalanceOf equals b.Id into balances
            from b in balances.DefaultIfEmpty()
            join t in db.LineItems on l.LineItemRef equals t.Ref into items
            from t in items.DefaultIfEmpty()
            join s in db.Services on t.ServiceRef equals s.Ref into services
            from s in services.DefaultIfEmpty()
            where l.InvoiceId == id && l.IsLive
            orderby !atOnce.Contains(l.Id), l.SsRef == null, c.Surname, c.Forename, l.SsRef, l.Period, l.LineItemRef, l.Id
            select new InvoiceLineRow
            {
                Id = l.Id,
                Kind = l.Kind,
                LineItemRef = l.LineItemRef,
                First = l.Period,
                SsRef = l.SsRef,
                Client = c == null ? null : c.Surname + ", " + c.Forename,
                Year = l.CommitmentYear,
                ContractRef = l.ContractRef,
                Contract = k == null ? null : k.Name,
                Service = s == null ? null : s.Name,
                BalanceOf = l.BalanceOf,
                BalanceNumber = b == null ? null : b.Number,
                Value = l.Value,
                Vat = l.Vat,
                Contribution = l.Contribution,
                CreditedValue = db.InvoiceLines.Where(x => x.Id == l.CreditsLineId).Select(x => (decimal?)x.Value).FirstOrDefault(),
                Working = l.Working,
            };

        // Counted to the end, unlike a list that a filter can narrow: each line must be within reach.
        var total = await db.InvoiceLines.CountAsync(l => l.InvoiceId == id && l.IsLive, ct);
        var size = page is null ? Math.Max(1, total) : PageSize;
        var shown = Math.Clamp(page ?? 1, 1, Math.Max(1, (total + size - 1) / size));
        var lines = await rows.Skip((shown - 1) * size).Take(size).ToListAsync(ct);
        var why = await origins.OfAsync(actor, lines.Select(l => (l.Kind!.Value, l.LineItemRef, l.First)), ct);
        lines = [.. lines.Select(l => l is { Kind: InvoiceLineKind.Adjustment, LineItemRef: { } item, First: { } first } ? l with { Origin = why.GetValueOrDefault((item, first)) } : l)];
        var credits = await invoices.VisibleTo(actor).AsNoTracking()
            .Where(v => v.CreditsId == id || v.Id == found.Invoice.CreditsId)
            .OrderBy(v => v.CreatedAt)
            .Select(v => new InvoiceLink(v.Id, v.Number, v.Kind, v.State, EF.Property<decimal>(v, PayableColumns.OfItems)))
            .ToListAsync(ct);
        var queried = await queries.OfInvoiceAsync(actor, id, ct);
        var payment = found.Batched is { } batched ? new PaymentReference(batched.BatchNumber, batched.Position) : null;
        return new InvoiceDetails(found.Invoice, found.Name, new(lines, shown, size, total, TotalIsCapped: false), queried, credits, found.PaymentTermsDays, found.Since, payment)
        {
            IsOnHold = found.IsOnHold,
        };
    }
}
