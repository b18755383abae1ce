using System.Globalization;
using Portal.Domain.Payments;

namespace Portal.Workflows.Invoices;

/// <summary>The lines that a provider chose out of a proposal.</summary>
public sealed record InvoiceChoice(IReadOnlyList<ProposedLine> Lines)
{
    public LineAmounts Items => Lines.Aggregate(LineAmounts.Zero, (sum, line) => sum + line.Amounts);

    /// <summary>Every contract on it allows another total than the items'.</summary>
    public bool AllowsTotalEditing => Lines.All(l => l.AllowsTotalEditing);

    /// <summary>How many lines, and what they come to: what somebody agrees to who takes all of them.</summary>
    public static string FingerprintOf(IReadOnlyCollection<ProposedLine> lines)
    {
        var items = lines.Aggregate(LineAmounts.Zero, (sum, line) => sum + line.Amounts);
        return string.Create(CultureInfo.InvariantCulture, $"{lines.Count}|{items.Value:0.00}|{items.Vat:0.00}|{items.Contribution:0.00}");
    }
}
