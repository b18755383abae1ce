namespace Portal.Domain.CarePackages;

/// <summary>One purchased line of a care package: a client in a service at a level and a weekly cost.</summary>
public sealed class CarePackageLineItem
{
    public required string Ref { get; init; }

    public required string CarePackageRef { get; set; }

    public required string SsRef { get; set; }

    public required string ServiceRef { get; set; }

    public required string ContractRef { get; set; }

    public required string ServiceLevel { get; set; }

    public DateOnly StartDate { get; set; }

    /// <summary>The last day, included; null while the placement is open.</summary>
    public DateOnly? EndDate { get; set; }

    /// <summary>Pounds a week.</summary>
    public decimal WeeklyCost { get; set; }

    public required string Pricing { get; set; }

    public bool Authorised { get; set; }

    /// <summary>Pounds a week that another funder pays.</summary>
    public decimal? ContributionWeekly { get; set; }

    /// <summary>The percentage of the value that another funder pays, 0 to 100.</summary>
    public decimal? ContributionPercent { get; set; }
}
