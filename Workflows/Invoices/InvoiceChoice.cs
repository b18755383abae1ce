using Portal.Domain.Payments;

namespace Portal.Workflows.Invoices;

/// <summary>The lines that a provider chose out of a proposal.</summary>
public sealed record InvoiceChoice(IReadOnlyList<ProposedLine> Lines)
{
    public LineAmounts Items => Lines.Aggregate(LineAmounts.Zero, (sum, line) => sum + line.Amounts);

    /// <summary>Every contract on it allows another total than the items'.</summary>
    public bool AllowsTotalEditing => Lines.All(l => l.AllowsTotalEditing);
}
