namespace Portal.Domain.Invoices;

/// <summary>A verb that its state does not allow.</summary>
public sealed class InvoiceIsNotInState(InvoiceKind kind, InvoiceState state, string wanted) : Refusal($"This {kind.Word()} is {state} now. Only {wanted} {kind.Word()}s can be changed like this");
