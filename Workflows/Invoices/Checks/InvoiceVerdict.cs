using Portal.Domain.Invoices;

namespace Portal.Workflows.Invoices.Checks;

/// <summary>What the checks of one invoice come to.</summary>
public sealed class InvoiceVerdict
{
    private readonly ILookup<Guid, FoundCheck> byLine;

    public InvoiceVerdict(IEnumerable<FoundCheck> found)
    {
        All = [.. found.OrderBy(c => c.Check).ThenBy(c => c.LineId)];
        byLine = All.Where(c => c.LineId is not null).ToLookup(c => c.LineId!.Value);
    }

    public IReadOnlyList<FoundCheck> All { get; }

    /// <summary>Of the whole invoice.</summary>
    public IEnumerable<FoundCheck> OfInvoice => All.Where(c => c.LineId is null);

    /// <summary>Lines at which somebody should look.</summary>
    public IReadOnlyCollection<Guid> Lines => [.. byLine.Select(g => g.Key)];

    public bool Agrees => All.Count == 0;

    /// <summary>How many things: lines, and what concerns the whole invoice.</summary>
    public int ToLookAt => byLine.Count + OfInvoice.Count();

    /// <summary>Each kind of check, once.</summary>
    public IEnumerable<InvoiceCheck> Kinds => All.Select(c => c.Check).Distinct();

    /// <summary>Of one line.</summary>
    public IReadOnlyList<FoundCheck> Of(Guid line) => [.. byLine[line]];
}
