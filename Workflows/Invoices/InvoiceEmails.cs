using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.Domain.PaymentBatches;
using Portal.Notifications;
using Portal.Notifications.Invoices;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices;

/// <summary>Who hears of an invoice's moves, and what.</summary>
internal sealed class InvoiceEmails(PortalDbContext db, Recipients people) : IMoveEmails
{
    public const string Returned = "invoice-returned";
    public const string SentBack = "invoice-sent-back";
    public const string Authorised = "invoice-authorised";
    public const string Finalised = "invoice-finalised";
    public const string Paid = "invoice-paid";
    public const string PaymentReturned = "invoice-payment-returned";
    public const string RemindProvider = "invoice-reminder-provider";
    public const string RemindFinance = "invoice-reminder-finance";

    /// <summary>All kinds that <see cref="WriteAsync"/> knows.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Returned, SentBack, Authorised, Finalised, Paid, PaymentReturned, RemindProvider, RemindFinance];

    public async Task<IReadOnlyList<AddressedEmail>> WriteAsync(string kind, Guid invoiceId, CancellationToken ct)
    {
        var invoice = await db.Invoices.AsNoTracking().SingleAsync(v => v.Id == invoiceId, ct);
        var provider = await db.Providers.Where(p => p.Ref == invoice.ProviderRef).Select(p => p.Name).SingleAsync(ct);
        if ((kind == RemindProvider && invoice.State != InvoiceState.Unsubmitted) || (kind == RemindFinance && invoice.State != InvoiceState.Pending))
        {
            return []; // moved between the reminder and its email: nobody is bothered
        }

        if (kind is Paid or PaymentReturned)
        {
            return await PaymentAsync(invoiceId, kind == PaymentReturned, ct) is { } payment
                ? AddressedEmail.ToEach(
                    await people.OfProviderAsync(invoice.ProviderRef, ProviderRoles.Invoicing, ct),
                    kind == Paid ? new PaymentMadeEmail(payment) : new PaymentReturnedEmail(payment),
                    $"a person for invoicing of {provider}")
                : []; // undone between the move and its email: the next one says so
        }

        var facts = new InvoiceFacts(invoice.Id, invoice.Number, invoice.Kind == InvoiceKind.CreditNote, provider, invoice.Payable, invoice.ExpectedOn);
        PortalEmail email = kind switch
        {
            Returned => new InvoiceReturnedEmail(facts),
            SentBack => new InvoiceSentBackEmail(facts),
            Authorised => new InvoiceAuthorisedEmail(facts),
            Finalised => new InvoiceFinalisedEmail(facts),
            RemindProvider => new InvoiceReminderEmail(facts),
            RemindFinance => new InvoiceUndecidedEmail(facts),
            _ => throw new InvalidOperationException($"No email is written for '{kind}'."),
        };
        if (kind == SentBack)
        {
            return AddressedEmail.ToEach(await AuthoriserAsync(invoiceId, ct), email, "an invoice authoriser");
        }

        return kind == RemindFinance
            ? AddressedEmail.ToEach(await people.OfTaskAsync(invoiceId, CouncilRoles.InvoiceAuthoriser, ct), email, "an invoice authoriser")
            : AddressedEmail.ToEach(await people.OfProviderAsync(invoice.ProviderRef, ProviderRoles.Invoicing, ct), email, $"a person for invoicing of {provider}");
    }

    /// <summary>Whoever authorised it last, while they still may; else whoever has the task.</summary>
    private async Task<List<AppUser>> AuthoriserAsync(Guid invoiceId, CancellationToken ct)
    {
        var by = await db.Journal.Where(j => j.InstanceId == invoiceId && j.Move == InvoiceMoves.Authorise).OrderByDescending(j => j.Seq).Select(j => j.UserId).FirstOrDefaultAsync(ct);
        var all = await people.OfCouncilAsync(CouncilRoles.InvoiceAuthoriser, ct);
        return all.FindAll(u => u.Id == by) is { Count: > 0 } authoriser ? authoriser : await people.OfTaskAsync(invoiceId, CouncilRoles.InvoiceAuthoriser, ct);
    }

    /// <summary>The payment that stands, or the last one that the bank sent back; null where there is none.</summary>
    private async Task<PaymentFacts?> PaymentAsync(Guid invoiceId, bool returned, CancellationToken ct)
    {
        var state = returned ? BatchedInvoiceState.Returned : BatchedInvoiceState.Standing;
        var found = await (
            from b in db.BatchedInvoices.AsNoTracking()
            join p in db.BatchPayments on new { b.BatchNumber, b.Position } equals new { p.BatchNumber, p.Position }
            join v in db.Invoices on b.InvoiceId equals v.Id
            where b.InvoiceId == invoiceId && b.State == state
            orderby b.BatchNumber descending
            select new { Payment = p, Day = returned ? p.ReturnedOn : v.PaidOn }).FirstOrDefaultAsync(ct);
        if (found is not { Payment: var of, Day: { } day })
        {
            return null;
        }

        var count = await db.BatchedInvoices.CountAsync(b => b.BatchNumber == of.BatchNumber && b.Position == of.Position && b.State == state, ct);
        return new PaymentFacts(invoiceId, of.Reference.ToString(), of.Provider, of.Amount, count, day);
    }
}
