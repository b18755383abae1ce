namespace Portal.Workflows.Register;

/// <summary>A line item whose invoiced months come to something else on the terms that the import brings.</summary>
/// <param name="LineItemRef">The line item.</param>
/// <param name="SsRef">Whose it is.</param>
/// <param name="File">The file that changes its terms: its own, or the contracts'.</param>
/// <param name="Line">The line of that file.</param>
/// <param name="Months">The months that should be something else, in order.</param>
public sealed record ImportedLineItem(string LineItemRef, string SsRef, string File, int Line, IReadOnlyList<ImportedMonth> Months)
{
    /// <summary>Pounds that the next invoice will carry for those months.</summary>
    public decimal Difference => Months.Sum(m => m.Difference);
}
