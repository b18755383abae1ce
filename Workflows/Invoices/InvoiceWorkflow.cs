using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.Notifications.Links;
using Portal.Workflows.Engine;
using static Portal.Domain.Invoices.InvoiceState;

namespace Portal.Workflows.Invoices;

/// <summary>
/// <c>Unsubmitted → Pending → Authorised → Finalised</c>, <c>Pending → Unsubmitted</c> by a return, <c>Unsubmitted → Deleted</c>,
/// <c>Authorised → Pending</c> by the finaliser; the same for credit notes. What is finalised is paid by the bank, and again where the bank sends it back. Ten working days
/// unsubmitted, the provider is reminded; five pending, finance.
/// </summary>
public sealed class InvoiceWorkflow : Workflow<InvoiceToMove, InvoiceState>
{
    public const string DefinitionName = "Invoice";

    public static readonly Party Invoicing = Party.Provider("Invoicing", ProviderRoles.Invoicing);
    public static readonly Party Authoriser = Party.Council("Finance team (authoriser)", CouncilRoles.InvoiceAuthoriser);
    public static readonly Party Finaliser = Party.Council("Finance team (finaliser)", CouncilRoles.InvoiceFinaliser);

    private static readonly TextField Reason = new("Reason", "Reason", Invoice.MaxReason)
    {
        Hint = "The provider reads it. Say what must be corrected.",
        Missing = "Enter why you return it",
    };

    private static readonly TextField WhySentBack = new("Reason", "Reason", Invoice.MaxReason)
    {
        Hint = "The authoriser reads it, the provider does not. Say what must be looked at.",
        Missing = "Enter why you send it back",
    };

    public override IReadOnlyList<Party> BegunBy => [Invoicing];

    public InvoiceWorkflow()
        : base(DefinitionName, version: 1)
    {
        In(Unsubmitted).WaitsFor(Invoicing, dueWorkingDays: 10).IsTask("Invoice to submit", "Invoices to submit")
            .Stays(InvoiceMoves.Update, by: Invoicing, "Updated").OnPage(InvoiceLinks.Details)
            .Stays(InvoiceMoves.Suggest, by: Invoicing, "Value suggested").OnPage(InvoiceLinks.Details)
            .Stays(InvoiceMoves.TakeBack, by: Invoicing, "Line taken back").OnPage(InvoiceLinks.Details)
            .Move(InvoiceMoves.Submit, by: Invoicing, to: Pending, "Submitted")
                .Does<SubmitInvoice>().Says("You submitted the invoice. The council authorises it next.")
            .Move(InvoiceMoves.Delete, by: Invoicing, to: Deleted, "Deleted").Confirms("You cannot undo this. Its items are due again, and you can use its number again.")
                .Does<DeleteInvoice>().Says("You deleted the invoice. You can use its number again, and its items are due again.")
            .Reminds(InvoiceMoves.RemindProvider, afterWorkingDays: 10, "Provider reminded", InvoiceEmails.RemindProvider);
        In(Pending).WaitsFor(Authoriser, dueWorkingDays: 5).IsTask("Invoice to authorise", "Invoices to authorise").IsMeasured("Authorise an invoice")
            .Move(InvoiceMoves.Return, by: Authoriser, to: Unsubmitted, "Returned", InvoiceEmails.Returned).Asks(Reason).Warns()
                .Does((hand, form, move) => hand.Invoice.Return(form[Reason], move.At)).Says("You returned the invoice. The portal tells the provider by email.")
            .Move(InvoiceMoves.Authorise, by: Authoriser, to: Authorised, "Authorised", InvoiceEmails.Authorised)
                .Does<AuthoriseInvoice>().Says("You authorised the invoice. Somebody else finalises it next.")
            .Reminds(InvoiceMoves.RemindFinance, afterWorkingDays: 5, "Finance team reminded", InvoiceEmails.RemindFinance);
        In(Authorised).WaitsFor(Finaliser, dueWorkingDays: 5).IsTask("Invoice to finalise", "Invoices to finalise").IsMeasured("Finalise an invoice")
            .Move(InvoiceMoves.SendBack, by: Finaliser, to: Pending, "Sent back", InvoiceEmails.SentBack).Asks(WhySentBack).Warns().IsOfTheCouncil()
                .Does((hand, form, move) => hand.SendBack(form[WhySentBack], move.At)).Says("You sent the invoice back. The portal tells whoever authorised it by email.")
            .Move(InvoiceMoves.Finalise, by: Finaliser, to: Finalised, "Finalised", InvoiceEmails.Finalised)
                .Does<FinaliseInvoice>().Says("You finalised the invoice.");
        In(Finalised)
            .Stays(InvoiceMoves.Pay, by: Finaliser, "Paid", InvoiceEmails.Paid).OnPage(_ => PaymentLinks.Bank).IsNewsFor(Invoicing)
            .Stays(InvoiceMoves.PayToo, by: Finaliser, "Paid").OnPage(_ => PaymentLinks.Bank)
            .Stays(InvoiceMoves.TakePaymentBack, by: Finaliser, "Payment returned by the bank", InvoiceEmails.PaymentReturned).OnPage(_ => PaymentLinks.Batches).IsNewsFor(Invoicing)
            .Stays(InvoiceMoves.TakePaymentBackToo, by: Finaliser, "Payment returned by the bank").OnPage(_ => PaymentLinks.Batches)
            .Stays(InvoiceMoves.Settle, by: Finaliser, "Settled").OnPage(_ => OwedBackLinks.List(Side.Council)).IsNewsFor(Invoicing);
    }

    protected override TaskLine? Line(InvoiceToMove subject)
        => LineOf(subject.Invoice, []) is var line && subject.SentBack is { } reason ? line with { Note = $"Sent back: {reason}" } : line;

    /// <param name="invoice">What is to be paid.</param>
    /// <param name="lines">Those that it begins with.</param>
    internal static TaskLine LineOf(Invoice invoice, IEnumerable<InvoiceLine> lines)
        => new(
            lines.Select(l => l.SsRef).OfType<string>().Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null,
            invoice.Payable,
            invoice is { State: Unsubmitted, ReturnReason: { } reason } ? $"Returned: {reason}" : null);
}
