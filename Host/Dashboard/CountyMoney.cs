using Portal.Workflows.PaymentBatches;

namespace Portal.Host.Dashboard;

/// <summary>The county's money on its way.</summary>
/// <param name="ToPay">What the next batch would hold today.</param>
/// <param name="Expected">What would be paid until <paramref name="Until"/>, that of today among it.</param>
/// <param name="Until">The end of the month, or the last day that a batch may pay for where that comes first.</param>
/// <param name="OwedBack">Pounds.</param>
public sealed record CountyMoney(DueTotals ToPay, DueTotals Expected, DateOnly Until, decimal OwedBack);
