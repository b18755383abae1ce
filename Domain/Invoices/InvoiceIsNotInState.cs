namespace Portal.Domain.Invoices;

/// <summary>A verb that its state does not allow.</summary>
public sealed class InvoiceIsNotInState(InvoiceState state, string wanted) : Refusal($"This invoice is {state} now. Only {wanted} invoices can be changed like this");
