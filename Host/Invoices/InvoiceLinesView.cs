using Portal.Workflows.Invoices;

namespace Portal.Host.Invoices;

/// <summary>Lines of an invoice, with what can be done about each.</summary>
/// <param name="Invoice">The invoice or credit note.</param>
/// <param name="Lines">Those that count.</param>
/// <param name="Page">Of the invoice's lines.</param>
public sealed record InvoiceLinesView(Guid Invoice, IReadOnlyList<InvoiceLineRow> Lines, int Page)
{
    /// <summary>What they are.</summary>
    public string Caption { get; init; } = "Lines of the invoice";

    public string Region { get; init; } = "Lines";

    /// <summary>Each can be removed, or another value suggested for it.</summary>
    public bool MayRemove { get; init; }

    /// <summary>An action can be opened about each.</summary>
    public bool MayAsk { get; init; }

    /// <summary>The line at whose place a reader is, once this one has left; null: there is none.</summary>
    public Guid? After(InvoiceLineRow line)
    {
        var at = Lines.TakeWhile(l => l != line).Count();
        return (Lines.ElementAtOrDefault(at + 1) ?? Lines.ElementAtOrDefault(at - 1))?.Id;
    }
}
