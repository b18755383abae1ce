namespace Portal.Workflows.PurchaseOrders;

/// <summary>A service that an order names, with its address if the register knows it.</summary>
public sealed record OrderPlace(string Ref, string Name, string? Address);
