namespace Portal.Workflows.PurchaseOrders;

/// <summary>What was paid beside all orders: the lines "Difference" of finalised invoices.</summary>
/// <param name="Invoices">On how many.</param>
/// <param name="Value">Pounds, without VAT; less than nothing where less was typed.</param>
/// <param name="Vat">Of their VAT.</param>
public sealed record OrderDifferences(int Invoices, decimal Value, decimal Vat);
