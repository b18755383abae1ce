namespace Portal.Workflows.Register;

/// <summary>
/// A line item of the register that the import changes. What that does to money already invoiced is asked of this list.
/// </summary>
/// <param name="LineItemRef">The line item.</param>
/// <param name="Line">The line of the file that changes it.</param>
/// <param name="Values">Every value that differs.</param>
public sealed record ImportChange(string LineItemRef, int Line, IReadOnlyList<ImportChangedValue> Values)
{
    /// <summary>Whether the change gives the line item an end that it did not have.</summary>
    public bool Ends => Values.Any(v => v is { Column: "end_date", Old: null });
}
