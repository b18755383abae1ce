using Portal.Domain.Accounts;
using Portal.Host.Work;
using Portal.Workflows.Invoices;

namespace Portal.Host.Invoices;

/// <summary>To the council an invoice with what differs from its line items; its provider checks it line by line on its own page.</summary>
public sealed class InvoiceTask(InvoiceComparison comparison, InvoiceReader invoices) : ITaskView
{
    public IReadOnlyList<string> Definitions => [InvoiceWorkflow.DefinitionName];

    public async Task<TaskView?> ReadAsync(Guid id, Actor actor, CancellationToken ct)
    {
        if (!actor.IsCouncil)
        {
            return await invoices.FindAsync(actor, id, 1, ct) is not { } own ? null
                : new TaskView(own is { Payment: { } payment, Invoice.PaidOn: not null } ? PaymentLinks.Remittance(Side.Provider, payment.ToString()) : InvoiceLinks.Details(Side.Provider, id))
                {
                    Partial = "_OwnInvoiceTask",
                    Model = own,
                    Clients = [.. own.Lines.Select(l => l.SsRef)],
                    IsOnRecord = true,
                };
        }

        return await comparison.FindAsync(actor, id, 1, ct) is not { } compared ? null : new TaskView(InvoiceLinks.Details(Side.Council, id))
        {
            Partial = "_InvoiceTask",
            Model = new InvoiceTaskView(compared),
            Clients = [.. compared.Found.Lines.Select(l => l.SsRef)],
        };
    }
}
