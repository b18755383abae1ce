namespace Portal.Domain.Organisations;

/// <summary>An organisation that looks after children.</summary>
public sealed class Provider
{
    /// <summary>The council's own reference ("P1001"); never changes.</summary>
    public required string Ref { get; init; }

    public required string Name { get; set; }

    public string? Address { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? VatNumber { get; set; }

    /// <summary>Days from the receipt of an invoice, or from its date where that is later, to its payment.</summary>
    public int PaymentTermsDays { get; set; } = 30;

    /// <summary>The first day of the first payment period, or null while nothing is payable.</summary>
    public DateOnly? FirstPeriod { get; set; }
}
