using Portal.Domain.Invoices;
using Portal.Workflows.Invoices.Checks;

namespace Portal.Workflows.Invoices;

/// <summary>An invoice beside what the store says now.</summary>
/// <param name="Found">The invoice.</param>
/// <param name="Lines">A page of its lines: first those at which somebody should look.</param>
/// <param name="Verdict">What is to be looked at on all of it.</param>
public sealed record ComparedInvoice(InvoiceDetails Found, IReadOnlyList<ComparedLine> Lines, InvoiceVerdict Verdict)
{
    /// <summary>The lines, and below the last of them what was typed beside them.</summary>
    public IEnumerable<ComparedLine> WithDifference
        => Found is { IsLastPage: true, Difference: { } line } ? Lines.Append(new ComparedLine(line, null, null, null, 0, [.. Verdict.OfInvoice.Where(c => c.Check == InvoiceCheck.OwnTotal)])) : Lines;

    /// <summary>How many lines have nothing to be looked at.</summary>
    public int Agreeing => Found.LineCount - Verdict.Lines.Count;
}
