namespace Portal.Workflows.Invoices;

/// <summary>What of a finalised invoice's line is given back.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Value">Pounds without VAT, with the line's own sign; VAT and contribution follow in proportion.</param>
public sealed record CreditChoice(Guid LineId, decimal Value);
