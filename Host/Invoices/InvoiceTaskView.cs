using Portal.Workflows.Invoices;

namespace Portal.Host.Invoices;

/// <summary>An invoice that waits for the council, with what it is compared with.</summary>
/// <param name="Compared">The invoice, and its first lines.</param>
public sealed record InvoiceTaskView(ComparedInvoice Compared)
{
    public InvoiceDetails Found => Compared.Found;

    /// <summary>Those at which somebody should look: they stand first.</summary>
    public IReadOnlyList<ComparedLine> ToLookAt => [.. Compared.Lines.Where(l => l.Checks.Count > 0)];
}
