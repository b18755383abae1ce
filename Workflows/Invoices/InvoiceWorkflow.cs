using Portal.Domain.Accounts;
using Portal.Workflows.Engine;
using static Portal.Domain.Invoices.InvoiceState;

namespace Portal.Workflows.Invoices;

/// <summary>
/// <c>Unsubmitted → Pending → Authorised → Finalised</c>, <c>Pending → Unsubmitted</c> by a return, <c>Unsubmitted →
/// Deleted</c>; the same for credit notes. What is finalised is paid by the bank once. Ten working days unsubmitted, the provider is reminded; five pending, finance.
/// </summary>
public sealed class InvoiceWorkflow : WorkflowDefinition
{
    public const string DefinitionName = "Invoice";

    public static readonly Party Invoicing = Party.Provider("Invoicing", ProviderRoles.Invoicing);
    public static readonly Party Authoriser = Party.Council("Finance team (authoriser)", CouncilRoles.InvoiceAuthoriser);
    public static readonly Party Finaliser = Party.Council("Finance team (finaliser)", CouncilRoles.InvoiceFinaliser);

    public InvoiceWorkflow()
        : base(DefinitionName, version: 1)
    {
        Add(new StateRule(nameof(Unsubmitted), Invoicing, DueWorkingDays: 10));
        Add(new StateRule(nameof(Pending), Authoriser, DueWorkingDays: 5));
        Add(new StateRule(nameof(Authorised), Finaliser, DueWorkingDays: 5));
        Add(new StateRule(nameof(Finalised), Turn: null, DueWorkingDays: null));
        Add(new StateRule(nameof(Deleted), Turn: null, DueWorkingDays: null));

        Add(new MoveRule(InvoiceMove.Update, nameof(Unsubmitted), nameof(Unsubmitted), Invoicing, "Provider/Invoices/Details", Notifies: null, "Updated"));
        Add(new MoveRule(InvoiceMove.Suggest, nameof(Unsubmitted), nameof(Unsubmitted), Invoicing, "Provider/Invoices/Suggest", Notifies: null, "Value suggested"));
        Add(new MoveRule(InvoiceMove.TakeBack, nameof(Unsubmitted), nameof(Unsubmitted), Invoicing, "Provider/Invoices/Details", Notifies: null, "Line taken back"));
        Add(new MoveRule(InvoiceMove.Submit, nameof(Unsubmitted), nameof(Pending), Invoicing, "Provider/Invoices/Details", Notifies: null, "Submitted"));
        Add(new MoveRule(InvoiceMove.Delete, nameof(Unsubmitted), nameof(Deleted), Invoicing, "Provider/Invoices/Details", Notifies: null, "Deleted"));
        Add(new MoveRule(InvoiceMove.Return, nameof(Pending), nameof(Unsubmitted), Authoriser, "Council/Invoices/Return", InvoiceEmails.Returned, "Returned"));
        Add(new MoveRule(InvoiceMove.Authorise, nameof(Pending), nameof(Authorised), Authoriser, "Council/Invoices/Details", InvoiceEmails.Authorised, "Authorised"));
        Add(new MoveRule(InvoiceMove.Finalise, nameof(Authorised), nameof(Finalised), Finaliser, "Council/Invoices/Details", InvoiceEmails.Finalised, "Finalised"));
        Add(new MoveRule(InvoiceMove.Pay, nameof(Finalised), nameof(Finalised), Finaliser, "Council/Payments/Bank", InvoiceEmails.Paid, "Paid"));
        Add(new MoveRule(InvoiceMove.PayToo, nameof(Finalised), nameof(Finalised), Finaliser, "Council/Payments/Bank", Notifies: null, "Paid"));
        Add(new MoveRule(InvoiceMove.RemindProvider, nameof(Unsubmitted), nameof(Unsubmitted), Party.Portal, Form: null, InvoiceEmails.RemindProvider, "Provider reminded"));
        Add(new MoveRule(InvoiceMove.RemindFinance, nameof(Pending), nameof(Pending), Party.Portal, Form: null, InvoiceEmails.RemindFinance, "Finance team reminded"));

        Add(new TimerRule(InvoiceMove.RemindProvider, nameof(Unsubmitted), WorkingDays: 10));
        Add(new TimerRule(InvoiceMove.RemindFinance, nameof(Pending), WorkingDays: 5));
    }
}
