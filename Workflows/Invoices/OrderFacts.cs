namespace Portal.Workflows.Invoices;

/// <summary>The purchase order of a commitment, for whoever checks an invoice.</summary>
/// <param name="Id">The order.</param>
/// <param name="Number">"20960".</param>
/// <param name="Value">What it allows, pounds.</param>
/// <param name="SpendToDate">What finalised invoices and credit notes of the commitment come to.</param>
public sealed record OrderFacts(Guid Id, long Number, decimal Value, decimal SpendToDate);
