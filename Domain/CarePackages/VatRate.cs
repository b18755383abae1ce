namespace Portal.Domain.CarePackages;

/// <summary>How a contract's lines are taxed. Welfare services are exempt.</summary>
public enum VatRate
{
    Exempt,
    Zero,
    Reduced,
    Standard,
}
