using Microsoft.EntityFrameworkCore;
using Portal.Domain.Actions;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Overviews;

/// <summary>What an invoice rests on and what became of it, for its story; its page has checked that the reader may see it. For council staff.</summary>
public sealed class InvoiceGrounds(PortalDbContext db)
{
    /// <summary>What a list of the story shows, at most.</summary>
    public const int Most = 200;

    /// <param name="lineItems">Those of the invoice's lines.</param>
    /// <param name="ct">Stops it.</param>
    public Task<List<InvoiceGround>> LineItemsAsync(IReadOnlyCollection<string> lineItems, CancellationToken ct)
        => (
            from l in db.LineItems.AsNoTracking()
            join s in db.Services on l.ServiceRef equals s.Ref
            join k in db.Contracts on l.ContractRef equals k.Ref
            where lineItems.Contains(l.Ref)
            orderby l.SsRef, l.StartDate, l.Ref
            select new InvoiceGround(l.Ref, l.SsRef, s.Name, l.ServiceLevel, k.Name, k.RequiresAgreedDocument, l.CarePackageRef, l.StartDate, l.EndDate, l.WeeklyCost)).Take(Most).ToListAsync(ct);

    /// <summary>The documents of some care packages, and those that are for none of them in particular.</summary>
    public Task<List<StoryDocument>> DocumentsAsync(IReadOnlyCollection<string> clients, IReadOnlyCollection<string> carePackages, CancellationToken ct)
        => StoryDocuments.ReadAsync(db, d => clients.Contains(d.SsRef) && (d.CarePackageRef == null || carePackages.Contains(d.CarePackageRef)), Most, ct);

    /// <summary>The actions about an invoice, open or closed, the first first.</summary>
    public Task<List<StoryAction>> ActionsAsync(Guid invoice, CancellationToken ct)
    {
        var key = invoice.ToString();
        return db.Actions.AsNoTracking().Where(a => a.SubjectKind == SubjectKind.Invoice && a.SubjectKey == key)
            .OrderBy(a => a.OpenedAt).ThenBy(a => a.Id)
            .Select(a => new StoryAction(a.Id, a.Number, a.Title, a.OpenedBy, a.OpenedAt, a.State == ActionState.Closed, a.CloseReason, a.LastPostAt)).Take(Most).ToListAsync(ct);
    }

    /// <summary>Every batch that it was put into, the first first.</summary>
    public Task<List<StoryPayment>> PaymentsAsync(Guid invoice, CancellationToken ct)
        => (
            from b in db.BatchedInvoices.AsNoTracking()
            join p in db.PaymentBatches on b.BatchNumber equals p.Number
            where b.InvoiceId == invoice
            orderby b.BatchNumber
            select new StoryPayment(b.BatchNumber, b.Position, b.Amount, b.State.ToString(), p.MadeBy, p.MadeAt, p.ReleasedBy, p.ReleasedAt)).Take(Most).ToListAsync(ct);
}
