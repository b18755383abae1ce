namespace Portal.Workflows.Register;

/// <summary>What an import does to what a line item costs on its purchase orders, from its first day to the end of the financial year: the days to come too.</summary>
/// <param name="LineItemRef">The line item.</param>
/// <param name="SsRef">Whose it is.</param>
/// <param name="Line">The line of its file.</param>
/// <param name="Was">Pounds; 0 where it is new or was not authorised.</param>
/// <param name="Becomes">Pounds.</param>
public sealed record ImportedOrder(string LineItemRef, string SsRef, int Line, decimal Was, decimal Becomes)
{
    public decimal Difference => Becomes - Was;
}
