namespace Portal.Workflows.Register;

/// <summary>A month of a line item that stands on invoices, and what it should come to once the import is applied.</summary>
/// <param name="First">The month, by its first day.</param>
/// <param name="Invoiced">Pounds payable on live invoices and credit notes.</param>
/// <param name="ShouldBe">Pounds payable on the new terms.</param>
public sealed record ImportedMonth(DateOnly First, decimal Invoiced, decimal ShouldBe)
{
    /// <summary>should be − already invoiced: what the next invoice carries.</summary>
    public decimal Difference => ShouldBe - Invoiced;
}
