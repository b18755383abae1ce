using Portal.Workflows.Invoices;

namespace Portal.Host.Invoices;

/// <summary>An invoice that waits for the council, with what it is compared with.</summary>
/// <param name="Found">The invoice.</param>
/// <param name="Compared">Its first lines.</param>
/// <param name="Duplicates">By line, the number of another invoice with the same client, period and amount.</param>
public sealed record InvoiceTaskView(InvoiceDetails Found, IReadOnlyList<ComparedLine> Compared, IReadOnlyDictionary<Guid, string> Duplicates)
{
    /// <summary>Those at which somebody should look.</summary>
    public IReadOnlyList<ComparedLine> ToLookAt => [.. Compared.Where(l => !l.Agrees || Duplicates.ContainsKey(l.Line.Id))];
}
