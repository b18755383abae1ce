namespace Portal.Domain.Invoices;

/// <summary>Two people see every payment: a different person finalises.</summary>
public sealed class FinaliserMustDiffer(string authoriser) : Refusal($"{authoriser} authorised this invoice. Somebody else must finalise it");
