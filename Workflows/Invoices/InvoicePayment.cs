using Portal.Domain.Calendar;
using Portal.Domain.Invoices;

namespace Portal.Workflows.Invoices;

/// <summary>Whether an invoice is paid, and by when it is expected to be.</summary>
/// <param name="Kind">A credit note expects no payment: it is taken off one.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Payable">Pounds; where nothing is to be paid, nothing is expected.</param>
/// <param name="DateOnInvoice">The terms count from it, or from its receipt where that is later.</param>
/// <param name="SubmittedAt">When it was received, or null.</param>
/// <param name="TermsDays">The provider's payment terms.</param>
/// <param name="Today">London's day.</param>
public sealed record InvoicePayment(InvoiceKind Kind, InvoiceState State, decimal Payable, DateOnly DateOnInvoice, DateTimeOffset? SubmittedAt, int TermsDays, DateOnly Today)
{
    /// <summary>The day that was fixed when it was finalised.</summary>
    public DateOnly? FixedOn { get; init; }

    public DateOnly? PaidOn { get; init; }

    /// <summary>It was submitted, and pays nothing.</summary>
    public bool IsNothing => this is { Kind: InvoiceKind.Invoice, Payable: 0, State: not InvoiceState.Unsubmitted };

    /// <summary>From its submission on; null where no payment is expected, or it is paid.</summary>
    public DateOnly? ExpectedOn => this switch
    {
        { Kind: InvoiceKind.CreditNote } or { PaidOn: not null } or { IsNothing: true } => null,
        { State: InvoiceState.Finalised } => FixedOn,
        { State: InvoiceState.Pending or InvoiceState.Authorised, SubmittedAt: { } received } => PaymentTerms.PaymentDay(DateOnInvoice, LondonTime.DateOf(received), TermsDays, Today),
        _ => null,
    };
}
