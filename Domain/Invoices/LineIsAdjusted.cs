namespace Portal.Domain.Invoices;

/// <summary>A line leaves before what adjusts it would be left without what it adjusts.</summary>
/// <param name="number">The invoice that the adjustment stands on.</param>
public sealed class LineIsAdjusted(string number) : Refusal($"The same item and period is adjusted on invoice {number}. Take the adjustment off there first, or submit this invoice");
