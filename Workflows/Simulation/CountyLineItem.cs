namespace Portal.Workflows.Simulation;

/// <summary>A line item as the case system has it; to its last day, or open.</summary>
internal sealed record CountyLineItem(int Number, string Provider, string SsRef, string Service, string Contract, string Package, DateOnly Start, DateOnly? End)
{
    public string Ref => $"L{Number:000000}";

    public required string Level { get; init; }

    /// <summary>Pounds a week.</summary>
    public required decimal Cost { get; init; }

    public required bool Authorised { get; init; }

    /// <summary>Pounds a week that another funder pays.</summary>
    public decimal? Contribution { get; init; }
}
