using System.Globalization;

namespace Portal.Workflows.CarePackages;

/// <summary>A line of a list of care package line items, with the guide's columns (6.5).</summary>
public sealed record LineItemRow
{
    public required string Ref { get; init; }

    public required string SsRef { get; init; }

    /// <summary>"Surname, Forename".</summary>
    public required string Client { get; init; }

    public required string Provider { get; init; }

    public required string Service { get; init; }

    public required string ServiceLevel { get; init; }

    public required DateOnly StartDate { get; init; }

    /// <summary>The last day, included; null while open.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>Pounds a week.</summary>
    public required decimal WeeklyCost { get; init; }

    public required string Pricing { get; init; }

    public required string CarePackageRef { get; init; }

    public required bool Authorised { get; init; }

    /// <summary>"£1,000.00 Weekly".</summary>
    public string Cost => string.Create(CultureInfo.InvariantCulture, $"£{WeeklyCost:N2} Weekly");

    /// <summary>In words: a box with a tick in it can be read neither aloud nor in a spreadsheet.</summary>
    public string AuthorisedWord => Authorised ? "Yes" : "No";
}
