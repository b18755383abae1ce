namespace Portal.Domain.Invoices;

/// <summary>A verb that its state does not allow.</summary>
public sealed class InvoiceIsNotInState(InvoiceState state, string wanted) : Refusal($"This invoice is {state} by now. Only {wanted} invoices can be changed this way");
