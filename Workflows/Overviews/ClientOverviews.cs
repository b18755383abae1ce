using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Workflows.Invoices;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Overviews;

/// <summary>Reads what the council's page of one client shows.</summary>
public sealed class ClientOverviews(PortalDbContext db, InvoiceQueries invoices)
{
    /// <summary>Lists on the page end here; what is longer has a list of its own.</summary>
    public const int Longest = 25;

    /// <summary>Null where there is no such client, or for anybody but council staff.</summary>
    public Task<ClientOverview?> FindAsync(Actor actor, string ssRef, CancellationToken ct) => FindAsync(actor, ssRef, Longest, ct);

    /// <param name="actor">Who reads.</param>
    /// <param name="ssRef">Whose.</param>
    /// <param name="most">Where each list ends.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<ClientOverview?> FindAsync(Actor actor, string ssRef, int most, CancellationToken ct)
        => actor.IsCouncil && await db.Clients.AsNoTracking().FirstOrDefaultAsync(c => c.SsRef == ssRef, ct) is { } client
            ? new ClientOverview
            {
                Client = client,
                Lines = await Lines(ssRef).Take(most).ToListAsync(ct),
                Documents = await Documents(ssRef).Take(most).ToListAsync(ct),
                Actions = await Actions(ssRef).Take(most).ToListAsync(ct),
                InvoiceLines = await InvoiceLines(actor, ssRef).Take(most).ToListAsync(ct),
                Orders = await Orders(ssRef).Take(most).ToListAsync(ct),
            }
            : null;

    private IQueryable<ClientOverview.Line> Lines(string ssRef)
        => from l in db.LineItems
           join s in db.Services on l.ServiceRef equals s.Ref
           join k in db.Contracts on l.ContractRef equals k.Ref
           join p in db.Providers on k.ProviderRef equals p.Ref
           where l.SsRef == ssRef
           orderby l.StartDate descending, l.Ref
           select new ClientOverview.Line(l.Ref, l.CarePackageRef, s.Name, p.Ref, p.Name, l.ServiceLevel, l.StartDate, l.EndDate, l.WeeklyCost);

    private IQueryable<ClientOverview.Document> Documents(string ssRef)
        => from d in db.ContractDocuments
           join s in db.Services on d.ServiceRef equals s.Ref
           where d.SsRef == ssRef
           orderby d.UpdatedAt descending, d.Id
           select new ClientOverview.Document(d.Id, d.DocumentType, s.Name, d.State, d.UpdatedAt);

    /// <summary>An action names its record by a text: a line item's ref, or an id.</summary>
    private IQueryable<ClientOverview.Asked> Actions(string ssRef)
        => from a in db.Actions.FromSql(
               $"""
               select a.* from (
                   select {nameof(SubjectKind.LineItem)} as kind, ref as key from care_package_line_items where ss_ref = {ssRef}
                   union all select {nameof(SubjectKind.ContractDocument)}, id::text from contract_documents where ss_ref = {ssRef}
                   union all select {nameof(SubjectKind.PurchaseOrder)}, id::text from purchase_orders where ss_ref = {ssRef}) s
               join actions a on a.subject_kind = s.kind and a.subject_key = s.key
               """).AsNoTracking()
           join p in db.Providers on a.ProviderRef equals p.Ref
           orderby a.LastPostAt descending, a.Id
           select new ClientOverview.Asked(a.Id, a.Number, a.Title, p.Name, a.State == ActionState.Closed, a.LastPostAt);

    private IQueryable<ClientOverview.Invoiced> InvoiceLines(Actor actor, string ssRef)
        => from l in db.InvoiceLines
           join v in invoices.VisibleTo(actor) on l.InvoiceId equals v.Id
           join p in db.Providers on v.ProviderRef equals p.Ref
           where l.SsRef == ssRef && l.IsLive
           orderby l.Period descending, v.CreatedAt descending, l.Id
           select new ClientOverview.Invoiced(v.Id, v.Number, p.Name, v.State, l.Period, l.LineItemRef, l.Value);

    private IQueryable<ClientOverview.Ordered> Orders(string ssRef)
        => from o in db.PurchaseOrders
           join p in db.Providers on o.ProviderRef equals p.Ref
           where o.SsRef == ssRef
           orderby o.Year descending, p.Name, o.Number
           select new ClientOverview.Ordered(o.Id, o.Number, o.Revision, o.Year, p.Name, o.Value);
}
