using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.PaymentBatches;
using Portal.Domain.PaymentHolds;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.PaymentBatches;

/// <summary>By another than its maker, who finalised none of it and whose limit covers it; nothing for a provider on hold.</summary>
internal sealed class ReleaseBatch(PortalDbContext db, UserLimits limits) : IMoveWork<PaymentBatch>
{
    public async Task DoAsync(LoadedSubject<PaymentBatch> loaded, MoveForm form, MoveContext move, CancellationToken ct)
    {
        var batch = loaded.Subject;
        var finalised = await (
            from b in db.BatchedInvoices
            join v in db.Invoices on b.InvoiceId equals v.Id
            where b.BatchNumber == batch.Number && b.State == BatchedInvoiceState.Standing && v.FinalisedById == move.By.UserId
            select b).CountAsync(ct);
        var onHold = await (
            from p in db.BatchPayments
            where p.BatchNumber == batch.Number && p.State == BatchPaymentState.Standing
                && db.PaymentHolds.Any(h => h.ProviderRef == p.ProviderRef && h.State == PaymentHoldState.OnHold)
            orderby p.Position
            select p.Provider).ToListAsync(ct);
        var limit = (await limits.OfAsync(move.By.UserId, ct)).Of(LimitKind.Release);
        batch.Release(move.By, limit, finalised, onHold, move.At);
        await db.Database.ExecuteSqlAsync(
            $"""
            update batch_payments p set cost_codes = (
                select string_agg(distinct k.cost_code, ';' order by k.cost_code)
                from batched_invoices b join invoice_lines l on l.invoice_id = b.invoice_id and l.is_live join contracts k on k.ref = l.contract_ref
                where b.batch_number = p.batch_number and b.position = p.position and b.state = 'Standing')
            where p.batch_number = {batch.Number} and p.state = 'Standing'
            """,
            ct); // while the batch may still be changed: its file is the same for ever
        move.Data(new { batch.Payments, batch.Total, limit = limit.Pounds });
    }
}
