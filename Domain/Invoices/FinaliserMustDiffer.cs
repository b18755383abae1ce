namespace Portal.Domain.Invoices;

/// <summary>Two people see every payment: a different person finalises.</summary>
public sealed class FinaliserMustDiffer(InvoiceKind kind, string authoriser) : Refusal($"{authoriser} authorised this {kind.Word()}. Somebody else must finalise it");
