using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.Invoices;
using Portal.Domain.PaymentBatches;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices.OwedBack;

/// <summary>The council records that what is owed was paid back, or that a letter settles it. No invoice can take it then.</summary>
internal sealed class SettleOwedBalance(PortalDbContext db, WorkflowEngine engine, InvoiceQueries invoices) : IMoveWork<OwedBalance>
{
    public async Task DoAsync(LoadedSubject<OwedBalance> loaded, MoveForm form, MoveContext move, CancellationToken ct)
    {
        var owed = loaded.Subject;
        // Whoever puts it on an invoice or into a batch at this moment holds the invoice that it is the rest of, and is waited for.
        await db.Database.ExecuteSqlAsync($"select from invoices where id = {owed.InvoiceId} for update", ct);
        if (await db.CarriedBalances().AnyAsync(l => l.BalanceOf == owed.InvoiceId, ct))
        {
            throw new SettlementIsNotPossible("It stands on an invoice or credit note by now, which takes it off");
        }

        if (owed.OfCreditNote && await IsInPaymentAsync(owed.InvoiceId, ct))
        {
            throw new SettlementIsNotPossible("It stands in a payment batch by now, which takes it off");
        }

        var limit = (await db.UserLimits.AsNoTracking().FirstOrDefaultAsync(l => l.UserId == move.By.UserId && l.Kind == LimitKind.Finalise, ct)).Value();
        var today = LondonTime.DateOf(move.At);
        if (move.Rule!.Name == OwedBackWorkflow.RecordPayment)
        {
            owed.PayBack(form[OwedBackWorkflow.PaidAmount], form[OwedBackWorkflow.PaidOn], form[OwedBackWorkflow.PaidReference], move.By, limit, today);
        }
        else
        {
            owed.SettleByLetter(
                form[OwedBackWorkflow.LetterAmount], form[OwedBackWorkflow.LetterOn], form[OwedBackWorkflow.LetterReference], form[OwedBackWorkflow.Reason], move.By, limit, today);
        }

        move.Data(new { owed.Number, owed.Amount, owed.SettledOn, owed.Reference, owed.Reason });
        if (owed.OfCreditNote)
        {
            var note = await invoices.LoaderFor(move.By, InvoiceSql.Paid)(owed.InvoiceId, ct) ?? throw new InvalidOperationException($"The credit note {owed.InvoiceId} cannot be found.");
            engine.MoveAlso(move, InvoiceMoves.Settle, note, (hand, also) =>
            {
                hand.Invoice.Pay(owed.SettledOn!.Value, also.At); // no payment is lowered by it any more
                also.Comment(owed.Reason).Data(new { owed.Reference, owed.SettledOn });
            });
        }
    }

    private Task<bool> IsInPaymentAsync(Guid note, CancellationToken ct)
        => db.Invoices.AnyAsync(v => v.Id == note && (v.PaidOn != null || db.BatchedInvoices.Any(b => b.InvoiceId == note && b.State == BatchedInvoiceState.Standing)), ct);
}
