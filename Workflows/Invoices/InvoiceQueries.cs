using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices;

/// <summary>The only door to invoices: what an actor may not see does not exist for them.</summary>
public sealed class InvoiceQueries(PortalDbContext db) : ISubjects<InvoiceToMove>
{
    private static readonly Func<PortalDbContext, Guid, Guid?, CancellationToken, Task<Row?>> Find = EF.CompileAsyncQuery(
        (PortalDbContext db, Guid id, Guid? actor, CancellationToken ct) => (
            from v in db.Invoices.AsNoTracking()
            join i in db.Instances.AsNoTracking() on v.Id equals i.Id
            where v.Id == id
            select new Row(
                v,
                i,
                db.Providers.Where(p => p.Ref == v.ProviderRef).Select(p => p.PaymentTermsDays).First(),
                db.UserLimits.FirstOrDefault(l => l.UserId == actor && l.Kind == LimitKind.Authorise),
                db.UserLimits.FirstOrDefault(l => l.UserId == actor && l.Kind == LimitKind.Finalise))).FirstOrDefault());

    /// <summary>What the council has ever seen.</summary>
    private static readonly Expression<Func<Invoice, bool>> WasSent = v => v.State != InvoiceState.Deleted && (v.State != InvoiceState.Unsubmitted || v.SubmittedAt != null);

    private static readonly Func<Invoice, bool> IsSent = WasSent.Compile();

    /// <summary>A provider sees its own; council staff see what was submitted or returned, and nobody sees deleted ones here.</summary>
    public IQueryable<Invoice> VisibleTo(Actor actor)
        => actor switch
        {
            { IsSystem: true } => db.Invoices,
            { IsCouncil: true } => db.Invoices.Where(WasSent),
            _ => db.Invoices.Where(v => v.State != InvoiceState.Deleted && v.ProviderRef == actor.ProviderRef),
        };

    /// <summary>
    /// Loads an invoice for a move, in one round trip; null when it does not exist for <paramref name="actor"/>. A deleted
    /// one of its own is loaded for its provider, who is told what happened.
    /// </summary>
    internal Func<Guid, CancellationToken, Task<LoadedSubject<InvoiceToMove>?>> LoaderFor(Actor actor, Func<InvoiceToMove, Statement> save) => async (id, ct) =>
    {
        var row = await Find(db, id, actor.UserId, ct);
        return row is not null && (actor.IsSystem || (actor.IsCouncil ? IsSent(row.Invoice) : row.Invoice.ProviderRef == actor.ProviderRef))
            ? new LoadedSubject<InvoiceToMove>(new(row.Invoice, row.TermsDays, row.Limits), row.Instance, v => v.Invoice.State, save)
            : null;
    };

    Func<Guid, CancellationToken, Task<LoadedSubject<InvoiceToMove>?>> ISubjects<InvoiceToMove>.LoaderFor(Actor actor) => LoaderFor(actor, InvoiceSql.Moved);

    private sealed record Row(Invoice Invoice, WorkflowInstance Instance, int TermsDays, UserLimit? Authorise, UserLimit? Finalise)
    {
        public Limits Limits => new(Authorise.Value(), Finalise.Value(), Limit.None);
    }
}
