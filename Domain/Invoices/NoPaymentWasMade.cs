namespace Portal.Domain.Invoices;

/// <summary>Only what was paid can come back.</summary>
public sealed class NoPaymentWasMade() : Refusal("This payment is not marked as paid, so there is nothing to undo");
