using Portal.Domain.Invoices;
using Portal.Workflows.Engine;
using static Portal.Domain.Invoices.OwedBalanceState;

namespace Portal.Workflows.Invoices.OwedBack;

/// <summary>
/// <c>NextInvoice ⇄ Asked</c>, both <c>⇄ Taken → TakenOff</c>, both <c>→ PaidBack | ByLetter</c>: what an invoice of less than nothing left is
/// taken by the provider's next invoice, a credit note by its next payment. With nothing more to come the provider is asked; the council records a
/// payment or a letter.
/// </summary>
public sealed class OwedBackWorkflow : Workflow<OwedBalance, OwedBalanceState>
{
    public const string DefinitionName = "Money owed back";

    // The names of the moves, as the journal keeps them.
    public const string Begin = nameof(Begin);
    public const string Ask = nameof(Ask);
    public const string Wait = nameof(Wait);
    public const string Take = nameof(Take);
    public const string GiveUp = nameof(GiveUp);
    public const string TakeOff = nameof(TakeOff);
    public const string RecordPayment = nameof(RecordPayment);
    public const string RecordLetter = nameof(RecordLetter);

    /// <summary>What the provider is told its task is.</summary>
    public const string WhatToDo = "Send a credit note from this invoice, or pay it back. You have nothing more to invoice that it could be taken off";

    /// <summary>The same of a credit note.</summary>
    public const string WhatToDoOfNote = "Pay it back. No payment is to come that this credit note could be taken off";

    /// <summary>Pounds that nobody owes back.</summary>
    private const decimal Max = 100_000_000;

    internal static readonly MoneyField PaidAmount = new("PaidAmount", "Amount paid", Max) { Hint = "All of it, in pounds.", Missing = "Enter the amount that was paid" };
    internal static readonly DateField PaidOn = new("PaidOn", "Day of the payment") { Hint = "As the bank says.", Missing = "Enter the day of the payment" };
    internal static readonly TextField PaidReference = new("PaidReference", "Payment reference", OwedBalance.MaxReference)
    {
        Rows = 1,
        Hint = "As on the bank's statement.",
        Missing = "Enter the payment's reference",
    };

    internal static readonly MoneyField LetterAmount = new("LetterAmount", "Amount settled", Max) { Hint = "All of it, in pounds.", Missing = "Enter the amount that the letter settles" };
    internal static readonly DateField LetterOn = new("LetterOn", "Day of the letter") { Missing = "Enter the day of the letter" };
    internal static readonly TextField LetterReference = new("LetterReference", "Letter reference", OwedBalance.MaxReference) { Rows = 1, Missing = "Enter the letter's reference" };
    internal static readonly TextField Reason = new("Reason", "Reason", OwedBalance.MaxReason)
    {
        Hint = "The provider reads it. Say why the letter settles it.",
        Missing = "Enter why the letter settles it",
    };

    public override string Began => "Owed back";

    public override IReadOnlyList<Party> BegunBy => [Party.Portal];

    public override Party Keeper => InvoiceWorkflow.Finaliser;

    public OwedBackWorkflow()
        : base(DefinitionName, version: 1)
    {
        Settled(In(NextInvoice).WaitsFor(Party.Portal)
            .Move(Ask, by: Party.Portal, to: Asked, "Provider asked", notifies: OwedBackEmails.Asked)
            .Move(Take, by: Party.Portal, to: Taken, "On an invoice"));
        Settled(In(Asked).WaitsFor(InvoiceWorkflow.Invoicing).IsTask("Money to pay back", "Money to pay back")
            .Move(Wait, by: Party.Portal, to: NextInvoice, "Left to the next invoice")
            .Move(Take, by: Party.Portal, to: Taken, "On an invoice"));
        In(Taken).WaitsFor(Party.Portal)
            .Move(GiveUp, by: Party.Portal, to: NextInvoice, "No longer on an invoice")
            .Move(TakeOff, by: Party.Portal, to: TakenOff, "Taken off");
    }

    private static void Settled(StateRules state) => state
        .Move(RecordPayment, by: InvoiceWorkflow.Finaliser, to: PaidBack, "Paid back").Asks(PaidReference, PaidAmount, PaidOn).IsNewsFor(InvoiceWorkflow.Invoicing)
            .Does<SettleOwedBalance>().Button("Record the payment").Says("You recorded that the provider paid it back.")
        .Move(RecordLetter, by: InvoiceWorkflow.Finaliser, to: ByLetter, "Settled by letter").Asks(Reason, LetterReference, LetterAmount, LetterOn).Warns().IsNewsFor(InvoiceWorkflow.Invoicing)
            .Does<SettleOwedBalance>().Button("Record the letter").Says("You recorded the letter. The provider owes this no more.");

    protected override TaskLine? Line(OwedBalance subject) => LineOf(subject);

    internal static TaskLine LineOf(OwedBalance owed) => new(Money: -owed.Amount, Note: owed.State != Asked ? null : owed.OfCreditNote ? WhatToDoOfNote : WhatToDo);
}
