namespace Portal.Workflows.Invoices.Reconciling;

/// <summary>What was finalised of a provider is not found whole on orders, differences, balances, VAT and contributions: somebody must look.</summary>
public sealed class MoneyDoesNotAddUp(string provider) : Exception($"What was finalised of {provider} does not add up: run the command reconcile.");
